/** Most photographs of one record. */
export const PHOTOS_MAX = 9;

/** The longest side of a photograph in pixels, and its most bytes, as the phone re-encodes it. */
export const PHOTO_MAX_SIDE = 1_600;
export const PHOTO_MAX_BYTES = 250 * 1024;

/** The longest words of a problem, of a step or of feedback, in characters. */
export const WORDS_MAX_LENGTH = 500;

/** Most characters of a person's word about a flag. */
export const FLAG_ANSWER_MAX_LENGTH = 500;
