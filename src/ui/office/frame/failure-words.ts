import type { DeskFailure } from '../../../sync/desk.ts';
import type { DeskMessages } from '../../messages/zh-cn-desk.ts';

/** Why the endpoint brought nothing, and what to do about it. */
export function failureToWords(failure: DeskFailure, { failure: words }: DeskMessages): string {
  if (failure.failure !== 'problem') return words[failure.failure];
  switch (failure.name) {
    case 'not-permitted':
      return words.notPermitted;
    case 'device-revoked':
      return words.revoked;
    case 'not-found':
      return words.notFound;
    case 'too-large':
      return words.tooLarge;
    case 'too-many-requests':
      return words.tooMany;
    default:
      return words.other;
  }
}
