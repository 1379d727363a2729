import { type Context, Hono } from 'hono';
import { hashSchema } from '../../domain/hash-schema.ts';
import { BLOB_PART_MAX_BYTES, UPLOAD_OFFSET } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { authenticateDevice, type DeviceEnvironment } from '../devices/authenticate.ts';
import { limitBody } from '../http/json-body.ts';
import { methodNotAllowed, ProblemError } from '../http/problem.ts';
import { readContentRange } from './content-range.ts';
import { readAttachedSize, readOffset, readWholeBlob } from './read-blob.ts';
import { type BlobPart, storePart } from './store-part.ts';

const TYPE = 'image/jpeg';

/** `HEAD`, `PUT` and `GET /api/blobs/:sha256`: photographs come in parts and go out whole (PH5 to PH8). */
export function blobRoutes(dependencies: Dependencies): Hono<DeviceEnvironment> {
  const { database } = dependencies;
  const authenticate = authenticateDevice(dependencies);
  const routes = new Hono<DeviceEnvironment>();

  // Hono routes HEAD to GET's handler; here it asks something of its own.
  routes.get('/:sha256', authenticate, async function tellOrSend(context) {
    const { person } = context.var.device;
    const sha256 = readName(context);
    if (context.req.method === 'HEAD') {
      const size = await readAttachedSize(database, sha256, person);
      if (size === null) throw new ProblemError('not-found');
      return tellOffset(context, await readOffset(database, sha256));
    }
    const bytes = await readWholeBlob(database, sha256, person);
    if (!bytes) throw new ProblemError('not-found');
    return context.body(bytes, 200, {
      'Content-Type': TYPE,
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });

  routes.put('/:sha256', authenticate, limitBody(BLOB_PART_MAX_BYTES), async function takePart(context) {
    const part = await readPart(context);
    const stored = await storePart(dependencies, context.var.device, part);
    switch (stored.outcome) {
      case 'stored':
        return tellOffset(context, stored.offset);
      case 'revoked':
        throw new ProblemError('device-revoked');
      case 'unexpected':
        throw new ProblemError('blob-unexpected');
      case 'elsewhere': {
        const offset = String(stored.offset);
        throw new ProblemError('blob-offset', `The next byte is ${offset}`, { [UPLOAD_OFFSET]: offset });
      }
      case 'mismatch':
        throw new ProblemError('blob-mismatch');
      default:
        throw new Error(`A part without an answer: ${stored satisfies never}`);
    }
  });
  routes.all('/:sha256', methodNotAllowed('GET, HEAD, PUT'));
  return routes;
}

function tellOffset(context: Context, offset: number): Response {
  return context.body(null, 204, { [UPLOAD_OFFSET]: String(offset), 'Cache-Control': 'no-store' });
}

/** A name that is no hash is that of nothing. */
function readName(context: Context): string {
  const name = hashSchema.safeParse(context.req.param('sha256'));
  if (!name.success) throw new ProblemError('not-found');
  return name.data;
}

async function readPart(context: Context): Promise<BlobPart> {
  const sha256 = readName(context);
  if (context.req.header('Content-Type') !== TYPE) {
    throw new ProblemError('unsupported-media-type', `Send ${TYPE}`);
  }
  const range = readContentRange(context.req.header('Content-Range') ?? '');
  if (!range) throw new ProblemError('malformed-request', 'Send Content-Range: bytes FIRST-LAST/TOTAL');
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.length !== range.last - range.first + 1) {
    throw new ProblemError('malformed-request', 'The body is not as long as its Content-Range');
  }
  return { sha256, start: range.first, total: range.total, bytes };
}
