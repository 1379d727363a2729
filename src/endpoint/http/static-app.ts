import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/**
 * The built app. Files under `/assets/` carry a hash in their name and never change; everything else is asked for
 * anew each time. Any path that names no file is a screen of the app.
 */
export function createStaticApp(root: string): Hono {
  const app = new Hono();

  app.use('/assets/*', async function cacheForever(context, next) {
    await next();
    if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root, precompressed: true }));

  // SH1: where the worker is gone the browser sends here what it should have kept; nothing of it is read.
  app.post('/share', (context) => context.redirect('/log?shared=none', 303));

  app.use('*', async function askEachTime(context, next) {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache');
  });
  app.use('*', etag());
  app.use('*', serveStatic({ root, precompressed: true }));
  const index = serveStatic({ root, path: 'index.html', precompressed: true });
  app.on(['GET', 'HEAD'], '*', function serveScreen(context, next) {
    return /\.[^/]*$/.test(context.req.path) ? next() : index(context, next);
  });
  return app;
}
