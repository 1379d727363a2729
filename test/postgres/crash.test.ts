import { expect, test } from 'vitest';
import { runClusterCampaign } from '../support/crash/cluster-campaign.ts';
import { crashOnPostgres, crashOnSqlite, VICTIMS } from '../support/crash/crash-campaign.ts';

// The long campaigns are `npm run test:crash`.
const SEED = 20250704;

test('DB4 an endpoint on SQLite that is killed under the pushes of many phones keeps what it acknowledged, once', {
  timeout: 120_000,
}, async () => {
  const { faults, receipts } = await crashOnSqlite({ kills: 2, seed: SEED, phones: 12 });
  expect(faults).toEqual([]);
  expect(receipts).toBeGreaterThan(0);
});

test('DB4 DB5 so does one on PostgreSQL, and it lives on where PostgreSQL itself is killed', {
  timeout: 120_000,
}, async () => {
  const { faults, receipts } = await crashOnPostgres(VICTIMS, { kills: 6, seed: SEED, phones: 12 });
  expect(faults).toEqual([]);
  expect(receipts).toBeGreaterThan(0);
});

test('DB3 three endpoints on one PostgreSQL, of which one is killed again and again, store all once', {
  timeout: 120_000,
}, async () => {
  const options = { phones: 20, entries: 40, pushesBetweenKills: 60, seed: SEED };
  const { faults, stored, kills } = await runClusterCampaign(options);
  expect(faults).toEqual([]);
  expect(stored).toBe(800);
  expect(kills).toBeGreaterThan(0);
});
