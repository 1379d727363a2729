import type { Engine, Sight } from './decode/engine.ts';
import { closeFrame, type Frame } from './decode/frame.ts';
import { createTurns } from './in-turn.ts';
import DecodeWorker from './worker/decode-worker.ts?worker';
import type { Answer, Question } from './worker/messages.ts';

/** A worker's engine, seen from the page. */
interface WorkerEngine extends Engine {
  end(): void;
}

/** A frame that a worker cannot read is one frame less; a worker that reads none of so many is of no use. */
const MOST_FAILURES = 3;

let starting: Engine | undefined;

/**
 * The decoder, which is made once and then stays, compiled: in a worker of its own, so that the page never waits for
 * it, and in the page where no worker can be made or the worker fails.
 */
export function shareDecoder(): Engine {
  starting ??= createDecoder();
  return starting;
}

function createDecoder(): Engine {
  const inTurn = createTurns();
  let worker = startWorker();
  let inPage: Promise<Engine> | undefined;
  let failures = 0;

  async function lookInPage(frame: Frame, isStill: boolean): Promise<Sight> {
    inPage ??= import('./decode/load-engine.ts').then(({ loadEngine }) => loadEngine());
    const engine = await inPage.catch((error) => {
      inPage = undefined;
      // Where no engine was loaded, nobody else gives it back.
      closeFrame(frame);
      throw error;
    });
    return engine.look(frame, isStill);
  }

  async function look(frame: Frame, isStill: boolean): Promise<Sight> {
    if (!worker) return lookInPage(frame, isStill);
    try {
      const sight = await worker.look(frame, isStill);
      failures = 0;
      return sight;
    } catch (error) {
      closeFrame(frame);
      failures += 1;
      if (failures === MOST_FAILURES) {
        worker.end();
        worker = null;
      }
      throw error;
    }
  }

  return { look: (frame, isStill) => inTurn(() => look(frame, isStill)) };
}

function startWorker(): WorkerEngine | null {
  try {
    return workerToEngine(new DecodeWorker());
  } catch {
    return null;
  }
}

function workerToEngine(worker: Worker): WorkerEngine {
  let broken: string | undefined;
  let settle: ((answer: Answer) => void) | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle?.(data));
  worker.addEventListener('error', ({ message }) => {
    broken = message || 'The worker did not start';
    settle?.({ error: broken });
  });
  return {
    async look(frame, isStill) {
      const answer = await new Promise<Answer>((resolve) => {
        settle = resolve;
        if (broken) return resolve({ error: broken });
        worker.postMessage({ frame, isStill } satisfies Question, transfersOf(frame));
      });
      if ('error' in answer) throw new Error(answer.error);
      return answer.sight;
    },
    end: () => worker.terminate(),
  };
}

function transfersOf(frame: Frame): Transferable[] {
  return 'data' in frame ? [frame.data.buffer] : [frame];
}
