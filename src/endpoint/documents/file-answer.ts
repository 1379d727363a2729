import type { Context } from 'hono';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A document to keep, under its name (RFC 6266: `filename*` holds the name, `filename` what any client can read).
 *
 * @param name without its ending
 */
export function answerFile(
  context: Context,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  type: keyof typeof TYPES,
): Response {
  const encoded = encodeURIComponent(`${name}.${type}`).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return context.body(bytes, 200, {
    'Content-Type': TYPES[type],
    'Content-Disposition': `attachment; filename="document.${type}"; filename*=UTF-8''${encoded}`,
  });
}
