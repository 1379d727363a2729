import { expect, test } from 'vitest';
import { judgeLink } from '../../../src/domain/log/chain.ts';

const head = { seq: 4, hash: 'hash-4' };

test('LG3 an entry whose prev is the head’s hash is next', () => {
  expect(judgeLink(head, { seq: 5, prev: 'hash-4', hash: 'hash-5' }, undefined)).toBe('next');
});

test('LG3 an entry whose prev does not match is refused', () => {
  expect(judgeLink(head, { seq: 5, prev: 'hash-3', hash: 'hash-5' }, undefined)).toBe('brokenChain');
  expect(judgeLink(head, { seq: 5, prev: null, hash: 'hash-5' }, undefined)).toBe('brokenChain');
});

test('LG3 the first entry has no entry before it', () => {
  expect(judgeLink(null, { seq: 1, prev: null, hash: 'hash-1' }, undefined)).toBe('next');
  expect(judgeLink(null, { seq: 1, prev: 'hash-0', hash: 'hash-1' }, undefined)).toBe('brokenChain');
});

test('LG4 an entry beyond the next is a gap', () => {
  expect(judgeLink(head, { seq: 6, prev: 'hash-5', hash: 'hash-6' }, undefined)).toBe('gap');
  expect(judgeLink(null, { seq: 2, prev: 'hash-1', hash: 'hash-2' }, undefined)).toBe('gap');
});

test('LG5 an entry that is held is known, the head and any before it', () => {
  expect(judgeLink(head, { seq: 4, prev: 'hash-3', hash: 'hash-4' }, 'hash-4')).toBe('known');
  expect(judgeLink(head, { seq: 1, prev: null, hash: 'hash-1' }, 'hash-1')).toBe('known');
});

test('LG6 another entry at a held seq is a fork, whatever its prev', () => {
  expect(judgeLink(head, { seq: 4, prev: 'hash-3', hash: 'other' }, 'hash-4')).toBe('fork');
  expect(judgeLink(head, { seq: 2, prev: 'else', hash: 'other' }, 'hash-2')).toBe('fork');
});
