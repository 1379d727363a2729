import { base64url } from 'jose';
import { z } from 'zod/mini';

/** A SHA-256 as 43 characters of base64url (RFC 4648 §5, no padding). */
export const hashSchema = z.string().check(z.regex(/^[\w-]{43}$/));

/** base64url SHA-256 of the text's UTF-8 bytes. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url.encode(new Uint8Array(digest));
}
