import { base64url } from 'jose';

/** SHA-256 of the text's UTF-8 bytes, as `hashSchema` describes it. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url.encode(new Uint8Array(digest));
}
