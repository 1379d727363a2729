import { readFileSync } from 'node:fs';
import { exec } from 'preact-iso/router';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';

const imageSchema = z.object({ src: z.string(), sizes: z.string(), type: z.literal('image/png') });
const shortcutSchema = z.object({
  name: z.string(),
  url: z.string(),
  icons: z.array(imageSchema).check(z.minLength(1)),
});
const manifestSchema = z.object({
  id: z.literal('/'),
  lang: z.literal('zh-CN'),
  start_url: z.string(),
  background_color: z.string(),
  theme_color: z.string(),
  icons: z.array(z.extend(imageSchema, { purpose: z.enum(['any', 'maskable']) })),
  shortcuts: z.array(shortcutSchema),
  share_target: z.object({
    action: z.string(),
    method: z.literal('POST'),
    enctype: z.literal('multipart/form-data'),
    params: z.object({ files: z.array(z.object({ name: z.string(), accept: z.array(z.string()) })) }),
  }),
  screenshots: z.array(z.extend(imageSchema, { form_factor: z.enum(['narrow', 'wide']), label: z.string() })),
});

const manifest = manifestSchema.parse(JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')));
const { icons, shortcuts, screenshots } = manifest;
const page = readFileSync('index.html', 'utf8');

/** Of a PNG, as its first chunk tells (https://www.w3.org/TR/png/#11IHDR). */
function sizeOf(src: string): string {
  const bytes = readFileSync(`public${src}`);
  expect(bytes.toString('latin1', 1, 4), src).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('MF1 every picture of the manifest is there, in the size that it says', () => {
  const images = [...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons), ...screenshots];
  for (const { src, sizes } of images) expect(sizeOf(src), src).toBe(sizes);
});

test('MF1 the icon is there whole, and with room for a mask', () => {
  const kinds = icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
  expect(kinds).toEqual(expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']));
});

test('MF1 shortcuts lead to screens of the app', () => {
  const routes = readFileSync('src/ui/app.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g);
  const patterns = [...routes].map(([, pattern]) => pattern ?? '');
  expect(shortcuts.map(({ url }) => url)).toEqual(['/scan', '/log/talk']);
  for (const url of [manifest.start_url, ...shortcuts.map((shortcut) => shortcut.url)]) {
    expect(
      patterns.some((pattern) => exec(url, pattern)),
      url,
    ).toBe(true);
  }
});

test('SH1 pictures alone can be shared, with an address and under a name that the worker knows', () => {
  const { action, params } = manifest.share_target;
  expect(params.files).toEqual([{ name: 'photos', accept: ['image/*'] }]);
  const worker = readFileSync('sw/service-worker.ts', 'utf8');
  expect(worker).toContain(`registerRoute('${action}'`);
  expect(worker).toContain(`getAll('${params.files[0]?.name}')`);
});

test('MF1 there are screenshots for phone and desk, of one shape each, and no phone keeps them', () => {
  for (const factor of ['narrow', 'wide'] as const) {
    const sizes = screenshots.filter((each) => each.form_factor === factor).map((each) => each.sizes);
    expect(new Set(sizes).size, factor).toBe(1);
  }
  expect(readFileSync('dist/service-worker.js', 'utf8')).not.toContain('screenshots/');
  expect(readFileSync('dist/service-worker.js', 'utf8')).toContain('shortcut-talk.png');
});

test('MF1 the bars of the phone have the colour of the ground, in light and in dark', () => {
  const tokens = readFileSync('src/ui/shared/tokens.css', 'utf8');
  const grounds = [...tokens.matchAll(/--ground: (#\w+);/g)].map(([, colour]) => colour);
  const bars = [...page.matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, colour]) => colour);
  expect(bars).toEqual(grounds);
  expect([manifest.theme_color, manifest.background_color]).toEqual([grounds[0], grounds[0]]);
});
