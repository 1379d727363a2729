const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Crockford base32 of random bytes, 5 bits a character: 10 bytes give 16 characters.
 * Bits that do not fill a last character are left out.
 */
export function bytesToCrockford(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

/**
 * What a hand typed, as Crockford base32 reads it: spaces and hyphens dropped, full-width letters narrowed,
 * O taken for 0, I and L for 1. `null` unless exactly `length` characters are left.
 */
export function readCrockford(typed: string, length: number): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.·]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return text.length === length && [...text].every((character) => ALPHABET.includes(character)) ? text : null;
}

/** Groups of four for reading aloud: `ABCD EFGH JKMN PQRS`. */
export function groupByFour(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
