import { base64url } from 'jose';

/** SHA-256 of the text's UTF-8 bytes, as `hashSchema` describes it. */
export function sha256(text: string): Promise<string> {
  return sha256OfBytes(new TextEncoder().encode(text));
}

/** SHA-256 of bytes, as `hashSchema` describes it. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return base64url.encode(new Uint8Array(digest));
}
