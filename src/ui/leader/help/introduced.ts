import type { Person } from '../../../domain/roster.ts';
import { keepChoice, readChoice } from '../../shared/kept-choice.ts';

const STORAGE_KEY = 'intro';

/** Where a phone goes once it is enrolled: its first time through the introduction, which is for leaders (HE1). */
export function firstScreen({ roles }: Pick<Person, 'roles'>): string {
  return roles.includes('leader') && readChoice(STORAGE_KEY) === null ? '/me/intro' : '/';
}

/** Never again on this phone, unless one asks for it. */
export function noteIntroduced(): void {
  keepChoice(STORAGE_KEY, 'shown');
}
