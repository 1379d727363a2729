import { expect, test } from 'vitest';
import { readEnvironment } from '../../../src/endpoint/environment.ts';

test('without any variable the endpoint serves this machine alone', () => {
  expect(readEnvironment({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    publicOrigin: null,
    dataDir: null,
    databaseUrl: null,
    trustProxy: false,
  });
});

test('each variable is taken', () => {
  const variables = {
    PORT: '0',
    HOST: '0.0.0.0',
    PUBLIC_ORIGIN: 'https://qjt.hnust.example',
    DATA_DIR: '/srv/qijintong',
    DATABASE_URL: 'postgres://qjt:secret@db.hnust.example:5433/qijintong',
    TRUST_PROXY: '1',
  };
  expect(readEnvironment(variables)).toEqual({
    port: 0,
    host: '0.0.0.0',
    publicOrigin: 'https://qjt.hnust.example',
    dataDir: '/srv/qijintong',
    databaseUrl: 'postgres://qjt:secret@db.hnust.example:5433/qijintong',
    trustProxy: true,
  });
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', ''],
  ['HOST', ''],
  ['PUBLIC_ORIGIN', 'qjt.hnust.example'],
  ['PUBLIC_ORIGIN', 'https://qjt.hnust.example/'],
  ['PUBLIC_ORIGIN', 'ftp://qjt.hnust.example'],
  ['DATA_DIR', ''],
  ['DATABASE_URL', ''],
  ['DATABASE_URL', 'mysql://host/database'],
  ['DATABASE_URL', 'postgres://host'],
  ['DATABASE_URL', 'postgres://user@:5432/x'],
  ['TRUST_PROXY', 'true'],
])('%s cannot be %j: one sentence says so', (name, value) => {
  const environment = readEnvironment({ [name]: value });
  const complaints = 'complaints' in environment ? environment.complaints : [];
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(new RegExp(`^${name} has to .*\\.$`));
});
