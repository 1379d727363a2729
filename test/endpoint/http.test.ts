import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApplication } from '../../src/endpoint/application.ts';
import { readProblem } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const INDEX = '<!doctype html><title>七进通</title>';
const SCRIPT = 'console.log("the app");'.repeat(20);

let application: TestApplication;
let dist: string;
let app: Hono;
beforeAll(async () => {
  application = await createTestApplication();
  dist = mkdtempSync(join(tmpdir(), 'qijintong-dist-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), INDEX);
  writeFileSync(join(dist, 'service-worker.js'), 'self.x = 1;');
  writeFileSync(join(dist, 'manifest.webmanifest'), '{}');
  writeFileSync(join(dist, 'assets', 'app-1a2b.js'), SCRIPT);
  writeFileSync(join(dist, 'assets', 'app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(dist, 'assets', 'decoder-1a2b.wasm'), 'wasm');
  app = createApplication(application, { staticRoot: dist, trustProxy: false, https: false });
});
afterAll(async () => {
  await application.close();
  rmSync(dist, { recursive: true });
});

describe('the built app', () => {
  test.each(['/', '/p/0123456789ABCDEF', '/P/0123456789ABCDEF', '/e/0123456789', '/history', '/me/devices'])(
    'HT2 %s is a screen: the page, to be asked for each time',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
      expect(await response.text()).toBe(INDEX);
    },
  );

  test('SH1 what is shared past the worker is not read, and the person is told that nothing came', async () => {
    const body = new FormData();
    body.set('photos', new File(['a picture'], 'a.jpg', { type: 'image/jpeg' }));
    const response = await app.request('/share', { method: 'POST', body });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/log?shared=none']);
  });

  test('HT2 the page and the worker are revalidated, not sent again', async () => {
    for (const path of ['/', '/history', '/service-worker.js', '/manifest.webmanifest']) {
      const first = await app.request(path);
      const etag = first.headers.get('ETag') ?? '';
      const again = await app.request(path, { headers: { 'If-None-Match': etag } });
      expect([path, first.status, again.status]).toEqual([path, 200, 304]);
      expect(again.headers.get('Cache-Control')).toBe('no-cache');
    }
  });

  test('HT2 files with a hash in their name are kept for a year', async () => {
    const response = await app.request('/assets/app-1a2b.js');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/javascript/);
    expect(await response.text()).toBe(SCRIPT);
  });

  test('HT2 a file goes out compressed to whom can read it', async () => {
    const response = await app.request('/assets/app-1a2b.js', {
      headers: { 'Accept-Encoding': 'gzip, deflate, br' },
    });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(response.headers.get('Vary')).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(SCRIPT);
  });

  test('HT2 WebAssembly has its own type, so that browsers can compile while it arrives', async () => {
    const response = await app.request('/assets/decoder-1a2b.wasm');
    expect(response.headers.get('Content-Type')).toBe('application/wasm');
  });

  test.each(['/assets/gone-9z.js', '/favicon.png', '/../package.json', '/assets/%2e%2e/%2e%2e/package.json'])(
    'HT2 a file that is not there is 404, not the page: %s',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Cache-Control')).not.toContain('immutable');
    },
  );
});

describe('the API’s edges', () => {
  test('health is told after a read of the database', async () => {
    const response = await app.request('/api/health');
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  test.each(['/api', '/api/', '/api/nothing', '/api/log/other', '/api/nothing.json'])(
    'HT3 %s is a 404 problem, never the page',
    async (path) => {
      expect((await readProblem(await app.request(path))).name).toBe('not-found');
    },
  );

  test.each([
    ['GET', '/api/log', 'POST'],
    ['PUT', '/api/log/pull', 'POST'],
    ['DELETE', '/api/enrol', 'POST'],
    ['POST', '/api/reference', 'GET, HEAD'],
    ['POST', '/api/health', 'GET, HEAD'],
  ])('HT3 %s %s is answered 405 with what is allowed', async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect(response.headers.get('Allow')).toBe(allow);
    expect((await readProblem(response)).name).toBe('method-not-allowed');
  });

  test('HT3 without a built app a page is a 404 problem', async () => {
    expect((await readProblem(await application.request('/history'))).name).toBe('not-found');
  });
});

describe('security headers', () => {
  test.each(['/', '/history', '/assets/app-1a2b.js', '/api/health', '/api/nothing', '/assets/gone.js'])(
    'HT1 security headers stand on every answer: %s',
    async (path) => {
      const { headers } = await app.request(path);
      const policy = headers.get('Content-Security-Policy')?.split('; ').sort();
      expect(policy).toEqual([
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' blob: data:",
        "manifest-src 'self'",
        "media-src 'self' blob:",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "worker-src 'self'",
      ]);
      expect(headers.get('Permissions-Policy')).toContain('camera=(self)');
      expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    },
  );

  test('HT1 a 304 keeps the security headers', async () => {
    const etag = (await app.request('/')).headers.get('ETag') ?? '';
    const { status, headers } = await app.request('/', { headers: { 'If-None-Match': etag } });
    expect(status).toBe(304);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('HT1 browsers are told to stay on HTTPS only where the endpoint is reached by it', async () => {
    expect((await app.request('/')).headers.has('Strict-Transport-Security')).toBe(false);
    const secure = createApplication(application, { staticRoot: dist, trustProxy: true, https: true });
    const { headers } = await secure.request('/');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  });
});
