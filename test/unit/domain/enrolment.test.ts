import { expect, test } from 'vitest';
import { bytesToCrockford } from '../../../src/domain/crockford.ts';
import {
  ENROLMENT_CODE_BYTES,
  ENROLMENT_CODE_LENGTH,
  enrolmentCodeToLink,
  readEnrolmentText,
} from '../../../src/domain/enrolment.ts';

const CODE = '0123456789';

test('EN1 there are random bytes enough for a code of 50 bits', () => {
  const text = bytesToCrockford(new Uint8Array(ENROLMENT_CODE_BYTES));
  expect(text.length).toBeGreaterThanOrEqual(ENROLMENT_CODE_LENGTH);
});

test('EN1 a code’s link is read back', () => {
  expect(readEnrolmentText(enrolmentCodeToLink('https://qjt.hnust.example', CODE))).toBe(CODE);
});

test.each(['01234 56789', '0I23-4567-89', 'o123456789', 'https://x.example/E/0123456789/', '/e/0123456789'])(
  'EN1 a code may be typed by hand or pasted as a link: %s',
  (text) => {
    expect(readEnrolmentText(text)).toBe(CODE);
  },
);

test.each(['', '012345678', '01234567890', '012345678U', 'https://x.example/p/0123456789'])(
  'EN1 anything else is no code: %j',
  (text) => {
    expect(readEnrolmentText(text)).toBeNull();
  },
);
