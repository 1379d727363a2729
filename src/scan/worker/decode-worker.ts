/// <reference lib="webworker" />
import { loadEngine } from '../decode/load-engine.ts';
import type { Answer, Question } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const engine = loadEngine();

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
});

async function answer({ frame, isStill }: Question): Promise<Answer> {
  try {
    return { sight: await (await engine).look(frame, isStill) };
  } catch (error) {
    return { error: String(error) };
  }
}
