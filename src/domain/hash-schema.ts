import { z } from 'zod/mini';

/** A SHA-256 as 43 characters of base64url (RFC 4648 §5, no padding). */
export const hashSchema = z.string().check(z.regex(/^[\w-]{43}$/));
