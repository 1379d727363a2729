import { expect, test } from 'vitest';
import { createFailureLimits } from '../../../src/endpoint/enrolment/failure-limits.ts';

test('EN3 the tenth failure of a key is the last that is answered', async () => {
  const limits = createFailureLimits();
  for (let failure = 1; failure <= 10; failure += 1) {
    expect(await limits.secondsToWait('a', 'k')).toBeNull();
    expect(await limits.countFailure('a', 'k')).toBeNull();
  }
  expect(await limits.secondsToWait('a', 'k')).toBeGreaterThan(0);
  expect(await limits.countFailure('a', 'k')).toBeGreaterThan(0);
  expect(await limits.secondsToWait('a', 'another key')).toBeNull();
});

test('EN3 the thirtieth failure of an address is the last that is answered', async () => {
  const limits = createFailureLimits();
  for (let failure = 1; failure <= 30; failure += 1) {
    expect(await limits.countFailure('a', `key ${failure}`)).toBeNull();
  }
  expect(await limits.secondsToWait('a', 'new key')).toBeGreaterThan(0);
  expect(await limits.secondsToWait('b', 'new key')).toBeNull();
});
