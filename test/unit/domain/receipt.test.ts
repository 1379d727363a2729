import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/hash.ts';
import { signStatement } from '../../../src/domain/log/jws.ts';
import { signReceipt, verifyReceipt } from '../../../src/domain/log/receipt.ts';
import { makeDevice, type TestDevice } from '../../support/make-device.ts';

/** An endpoint is, for a receipt, a key with a thumbprint: as a device is. */
let endpoint: TestDevice;
const payload = {
  device: 'D'.repeat(43),
  seq: 7,
  hash: 'H'.repeat(43),
  receivedAt: '2026-11-23T01:00:00.000Z',
};
beforeAll(async () => {
  endpoint = await makeDevice();
});

test('LG7 a receipt verifies to the head that it covers, with the hash that a later entry names', async () => {
  const receipt = await signReceipt(payload, endpoint.id, endpoint.privateKey);
  expect(receipt).toEqual({ ...payload, jws: receipt.jws, receiptHash: await sha256(receipt.jws) });
  expect(await verifyReceipt(receipt.jws, endpoint.id, endpoint.key)).toEqual(receipt);
});

test('LG7 another endpoint’s receipt does not hold', async () => {
  const stranger = await makeDevice();
  const { jws } = await signReceipt(payload, stranger.id, stranger.privateKey);
  expect(await verifyReceipt(jws, endpoint.id, endpoint.key)).toBeNull();
  const forged = await signReceipt(payload, endpoint.id, stranger.privateKey);
  expect(await verifyReceipt(forged.jws, endpoint.id, endpoint.key)).toBeNull();
});

test('LG7 an entry is not taken for a receipt', async () => {
  const jws = await signStatement('entry', endpoint.id, payload, endpoint.privateKey);
  expect(await verifyReceipt(jws, endpoint.id, endpoint.key)).toBeNull();
});

test.each([{ seq: 0 }, { hash: 'short' }, { receivedAt: 'today' }, { device: undefined }])(
  'LG7 a signed statement that is no receipt does not hold: %o',
  async (part) => {
    const jws = await signStatement('receipt', endpoint.id, { ...payload, ...part }, endpoint.privateKey);
    expect(await verifyReceipt(jws, endpoint.id, endpoint.key)).toBeNull();
  },
);
