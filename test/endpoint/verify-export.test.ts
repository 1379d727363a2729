import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChainExport } from '../../src/domain/export.ts';
import { peekStatement } from '../../src/domain/log/jws.ts';
import { type ReceiptPayload, signReceipt } from '../../src/domain/log/receipt.ts';
import { runAudit } from '../../src/endpoint/verifier/run-audit.ts';
import { auditText, findingsIn, sealAnew } from '../support/audit-text.ts';
import { enrolDevice } from '../support/device-requests.ts';
import { createKeyPair } from '../support/key-pair.ts';
import { restoreBackup, takeBackup } from '../support/phone-backup.ts';
import { createRealExports, exportOf, type RealExport, type RealExports } from '../support/real-exports.ts';
import { enrolSyncingPhone } from '../support/syncing-phone.ts';

const MAIN = fileURLToPath(new URL('../../src/endpoint/audit-main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qijintong-audit-'));

let real: RealExports;
let phone: RealExport;
let all: RealExport;
let oneUnit: RealExport;
let single: RealExport;
beforeAll(async () => {
  real = await createRealExports();
  [phone, , all, oneUnit, single] = real.exports as Five;
}, 60_000);
afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true });
});

type Five = [RealExport, RealExport, RealExport, RealExport, RealExport];
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into any line of a file
type Lines = any[];

const linesOf = ({ text }: RealExport): Lines =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const longest = (lines: Lines): ChainExport =>
  lines.filter(({ line }) => line === 'chain').sort((a, b) => b.entries.length - a.entries.length)[0];

/** What is found after a change that whoever wrote the file sealed anew. */
async function findingsAfter(file: RealExport, change: (lines: Lines) => unknown): Promise<string[]> {
  const lines = linesOf(file);
  await change(lines);
  return findingsIn(
    await sealAnew(
      lines.map((line) => JSON.stringify(line)),
      file,
    ),
  );
}

describe('VE3 chains', () => {
  test('an entry deleted in mid-chain', async () => {
    expect(await findingsAfter(phone, (lines) => longest(lines).entries.splice(1, 1))).toContain(
      'entriesMissing',
    );
  });
  test('a swapped pair', async () => {
    const found = await findingsAfter(phone, (lines) =>
      longest(lines).entries.splice(1, 0, ...longest(lines).entries.splice(2, 1)),
    );
    expect(found).toContain('outOfOrder');
    expect(found).not.toContain('entriesMissing');
  });
  test('a duplicated entry', async () => {
    const found = await findingsAfter(phone, (lines) =>
      longest(lines).entries.push(longest(lines).entries[0] ?? ''),
    );
    expect(found).toContain('repeatedEntry');
  });
  test('another key under the device’s id', async () => {
    const { publicKey } = await createKeyPair();
    const found = await findingsAfter(phone, (lines) => Object.assign(longest(lines), { publicKey }));
    expect(found).toContain('foreignKey');
  });
});

describe('VE4 receipts', () => {
  test('a deleted tail that a receipt covers', async () => {
    expect(await findingsAfter(all, (lines) => longest(lines).entries.pop())).toContain('tailMissing');
  });
  test('a tail deleted together with its receipts, told by what is stated of the chain', async () => {
    const found = await findingsAfter(all, (lines) => {
      const chain = longest(lines);
      chain.entries.pop();
      chain.receipts.pop();
    });
    expect(found).toContain('wrongFigure');
  });
  test('a receipt taken away that a later entry of the only phone names', async () => {
    const found = await findingsAfter(single, (lines) => longest(lines).receipts.shift());
    expect(found).toContain('receiptMissing');
  });
  test('a forged receipt', async () => {
    const { privateKey } = await createKeyPair();
    const found = await findingsAfter(all, async (lines) => {
      const chain = longest(lines);
      const payload = peekStatement(chain.receipts[0] ?? '')?.payload as ReceiptPayload;
      chain.receipts[0] = (await signReceipt(payload, real.endpoint.identity.id, privateKey)).jws;
    });
    expect(found).toContain('badReceipt');
  });
  test('a receipt of another device', async () => {
    const found = await findingsAfter(all, (lines) => {
      const other = lines.find((line) => line.line === 'chain' && line.device !== longest(lines).device);
      longest(lines).receipts.unshift(other.receipts[0]);
    });
    expect(found).toContain('receiptOfOtherDevice');
  });
  test('times that run backwards, and in the endpoint’s own file an entry without a receipt', async () => {
    const backwards = await findingsAfter(all, async (lines) => {
      const chain = longest(lines);
      const last = peekStatement(chain.receipts.at(-1) ?? '')?.payload as ReceiptPayload;
      const { jws } = await signReceipt(
        { ...last, receivedAt: '2020-01-01T00:00:00.000Z' },
        real.endpoint.identity.id,
        real.endpoint.privateKey,
      );
      chain.receipts.splice(-1, 1, jws);
    });
    expect(backwards).toEqual(['timeBackwards']);
    expect(await findingsAfter(all, (lines) => longest(lines).receipts.pop())).toContain('notArchived');
  });
  test('what the endpoint did not have yet is told, and is no fault', async () => {
    expect(await auditText(phone.text)).toMatchObject({ entries: 13, notArchived: 2, findings: [] });
  });
});

describe('VE5 figures', () => {
  test.each<[string, (lines: Lines) => unknown]>([
    ['a count', (lines) => (figuresOf(lines).semesters[0].standings.find(hasRecords).windows[0].count += 1)],
    [
      'an id behind it',
      (lines) => figuresOf(lines).semesters[0].standings.find(hasRecords).windows[0].activities.pop(),
    ],
    ['a 进’s number', (lines) => (figuresOf(lines).semesters[0].categories[2].count += 1)],
    ['an appointment', (lines) => personOf(lines).appointments.pop()],
    ['the calendar', (lines) => Object.assign(lines[0].calendar.semesters[0], { start: '2026-11-25' })],
    ['a refused record that counts after all', (lines) => lines[1].refused.pop()],
  ])('a change of %s is found', async (_, change) => {
    expect(await findingsAfter(phone, change)).toContain('wrongFigure');
  });
  test('a changed regulation is found', async () => {
    expect(await findingsAfter(phone, (lines) => (lines[0].policy.duties[3].target += 1))).toContain(
      'changedPolicy',
    );
  });
  test('totals of units', async () => {
    const found = await findingsAfter(all, (lines) => (lines.at(-2).semesters[0].units[0].required.met += 1));
    expect(found).toEqual(['wrongFigure']);
  });
  const figuresOf = (lines: Lines) => lines.find(({ line }) => line === 'figures').figures;
  const personOf = (lines: Lines) => lines.find(({ line }) => line === 'person').person;
  // biome-ignore lint/suspicious/noExplicitAny: a standing as it stands in the file
  const hasRecords = ({ windows }: any) => windows[0]?.activities.length > 0;
});

test('VE9 a phone that went on in a new chain, and the endpoint that keeps its fork, are not suspected', async () => {
  const { application } = real;
  const forked = await enrolSyncingPhone(application, 'office');
  const save = async () => {
    await forked.log();
    await forked.sync();
  };
  await save();
  const backup = await takeBackup(forked.database);
  await save();
  await restoreBackup(forked.database, backup);
  await save();
  await save();
  await forked.log();
  const file = await exportOf('forked', forked, application);
  expect(linesOf(file).filter(({ line }) => line === 'chain').length).toBeGreaterThan(1);
  expect(await findingsIn(file.text)).toEqual([]);
  const office = await enrolDevice(application, 'office');
  expect(await findingsIn(await (await office.get('/api/office/export')).text())).toEqual([]);
});

test('VE2 a file of another endpoint is found where the endpoint’s id is given', async () => {
  expect(await findingsIn(all.text, 'A'.repeat(43))).toEqual(['otherEndpoint']);
});

test('VE8 a unit’s file holds nobody who has been of another unit, and says how many it leaves out', async () => {
  const people = (file: RealExport) =>
    linesOf(file).flatMap((line) => (line.line === 'person' ? [line.person.id] : []));
  expect(people(oneUnit)).toEqual(['own-leader']);
  expect(people(all)).toEqual(['admin', 'office', 'other-leader', 'own-clerk', 'own-leader']);
  expect(linesOf(oneUnit)[0].source).toMatchObject({ unit: 'own-college', leftOut: 0 });
});

test('VE1 a file of version 1 is still read: its chains and receipts are verified', async () => {
  const [header, { person }, ...rest] = linesOf(phone);
  const chains = rest.flatMap(({ line, ...chain }) => (line === 'chain' ? [chain] : []));
  const { exportedAt, endpoint } = header;
  const old = { format: 'qijintong-log', version: 1, exportedAt, person, endpoint, chains };
  expect(await auditText(JSON.stringify(old))).toMatchObject({ entries: 13, figures: null, findings: [] });
  chains.sort((a, b) => b.entries.length - a.entries.length)[0].entries.splice(1, 1);
  expect(await findingsIn(JSON.stringify(old))).toContain('entriesMissing');
});

describe('VE7 npm run audit', () => {
  function run(text: string, ...args: string[]) {
    const file = join(folder, 'export.jsonl');
    writeFileSync(file, text);
    const { status, stdout } = spawnSync(process.execPath, [MAIN, file, ...args], { encoding: 'utf8' });
    return { status, stdout };
  }

  test('says in one sentence that all holds, and what it rests on', () => {
    const { status, stdout } = run(all.text, '--key', real.endpoint.identity.id);
    expect(stdout).toContain('5 台手机 15 条记录：签名全部有效，次序完整，全部有学校服务器回执；');
    expect(stdout).toContain('项数字全部算得出。');
    expect(stdout).toContain('结论：没有发现问题。');
    expect(stdout).toContain('编号与您给的一致');
    expect(status).toBe(0);
  });

  test('says what is not archived yet, and that the key is the file’s own', () => {
    const { status, stdout } = run(phone.text);
    expect(stdout).toContain('11 条有学校服务器回执，2 条尚未存档');
    expect(stdout).toContain('没有用 --key');
    expect(status).toBe(0);
  });

  test('names each fault in a sentence, in either language', async () => {
    const lines = linesOf(phone);
    longest(lines).entries.splice(1, 1);
    const text = await sealAnew(
      lines.map((line) => JSON.stringify(line)),
      phone,
    );
    const chinese = run(text);
    expect(chinese.stdout).toMatch(/陈思远的手机 \S{8}：第 2 条不见了，可能被人删掉了。/);
    expect(chinese.stdout).toMatch(/陈思远的手机 \S{8}的记录和回执数：文件里写的是/);
    expect(chinese.status).toBe(1);
    const english = run(text, '--lang', 'en');
    expect(english.stdout).toMatch(/Phone \S{8} of 陈思远: entry 2 missing/);
    expect(english.stdout).not.toMatch(/undefined|NaN|\[object/);
    expect(english.status).toBe(1);
  });

  test.each([
    ['no export', '{"a":1}', '不是七进通导出的原始数据'],
    ['nothing at all', '', '不是七进通导出的原始数据'],
    ['of a newer version', '{"line":"header","format":"qijintong-log","version":3}', '更新版本'],
  ])('a file that is %s is answered with what to do', async (_, text, words) => {
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, text);
    const { lines, exitCode } = await runAudit({ file, key: undefined, lang: 'zh-CN' });
    expect(lines.join()).toContain(words);
    expect(exitCode).toBe(2);
  });

  test('so is a file that is not there, a folder, a key that is none, and no file at all', async () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      for (const [file, key] of [[join(folder, 'none.jsonl')], [folder], [MAIN, 'none'], []]) {
        const { lines, exitCode } = await runAudit({ file, key, lang });
        expect(lines.join().length).toBeGreaterThan(20);
        expect(exitCode).toBe(2);
      }
    }
  });
});
