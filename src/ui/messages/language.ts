import { signal } from '@preact/signals';
import { keepChoice, readChoice } from '../shared/kept-choice.ts';
import { type Messages, zhCn } from './zh-cn.ts';

export type Language = 'zh-CN' | 'en';

const STORAGE_KEY = 'language';

/** The language on screen. */
export const language = signal<Language>('zh-CN');
/** Its catalogue. */
const messages = signal<Messages>(zhCn);

export function useMessages(): Messages {
  return messages.value;
}

/**
 * A hook for the words of screens that have a chunk of their own. Both languages are in that chunk, so wherever such
 * a screen can be drawn its words are there.
 */
export function createMessages<Area>(chinese: Area, english: NoInfer<Area>): () => Area {
  return () => (language.value === 'en' ? english : chinese);
}

/** Shows the language that was chosen on this phone; Chinese where none was. */
export async function restoreLanguage(): Promise<void> {
  if (readChoice(STORAGE_KEY) === 'en') await showLanguage('en');
}

/** Changes the language and remembers it; stays with the one on screen where the catalogue cannot be had. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await showLanguage(chosen);
  keepChoice(STORAGE_KEY, language.value);
}

async function showLanguage(chosen: Language): Promise<void> {
  try {
    messages.value = chosen === 'en' ? (await import('./en.ts')).en : zhCn;
    language.value = chosen;
  } catch {
    // The chunk is not on this phone and there is no network.
  }
  document.documentElement.lang = language.value;
}
