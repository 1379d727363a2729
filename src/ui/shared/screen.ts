import type { ComponentType } from 'preact';
import lazy from 'preact-iso/lazy';
import { Broken } from './broken.tsx';

/** A screen with a chunk of its own; where the chunk cannot be had, words that say so. */
export function screen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(() => load().catch((): ComponentType<Props> => Broken));
}
