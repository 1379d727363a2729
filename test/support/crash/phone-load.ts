import { setTimeout as pause } from 'node:timers/promises';
import type { Entry } from '../../../src/domain/log/entry.ts';
import type { EndpointIdentity } from '../../../src/domain/wire.ts';
import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import type { TestDevice } from '../make-device.ts';
import { createPushClient, logVisits } from '../push-client.ts';

/** What a phone has said, and what it was told. */
export interface LoadedPhone {
  device: TestDevice;
  entries: Entry[];
  /** So many of them were acknowledged. */
  acknowledged: number;
  /** The JWS texts of all receipts that it was given. */
  receipts: string[];
}

export interface PhoneLoad {
  phones: LoadedPhone[];
  /** Pushes that were not answered, or by 5xx. */
  readonly failures: number;
  /** Resolves after so many more acknowledgements. */
  acknowledgements(count: number): Promise<void>;
  /** Resolves when each phone has said as much as its limit, and rejects if one was told what must not be. */
  finished: Promise<unknown>;
  /** Says no more than was said; resolves when all of it is acknowledged. */
  finish(): Promise<void>;
}

export interface LoadOptions {
  /** Entries of one push, at most. */
  batch: number;
  /** A phone says so much and no more; without a limit it goes on until `finish`. */
  limit?: number;
  /** Milliseconds between two pushes of one phone, at most. */
  rest: number;
  random: SeededRandom;
}

/** Lets all phones push at once, each one batch after the other, and again whatever was not acknowledged. */
export function startPhoneLoad(
  origin: string,
  endpoint: EndpointIdentity,
  devices: TestDevice[],
  { batch, limit = Number.POSITIVE_INFINITY, rest, random }: LoadOptions,
): PhoneLoad {
  const phones = devices.map(
    (device): LoadedPhone => ({ device, entries: [], acknowledged: 0, receipts: [] }),
  );
  let isFinishing = false;
  let failures = 0;
  let acknowledgements = 0;
  const waiting = new Map<() => void, number>();

  function noteAcknowledgement(): void {
    acknowledgements += 1;
    for (const [resolve, until] of waiting) {
      if (acknowledgements < until) continue;
      waiting.delete(resolve);
      resolve();
    }
  }

  async function work(phone: LoadedPhone): Promise<void> {
    const client = createPushClient(origin, phone.device, endpoint);
    for (;;) {
      if (phone.acknowledged === phone.entries.length) {
        if (isFinishing || phone.entries.length >= limit) return;
        const count = Math.min(random.between(1, batch), limit - phone.entries.length);
        phone.entries.push(...(await logVisits(phone.device, count)));
      }
      try {
        const { head, receipt, results } = await client.push(phone.entries.slice(phone.acknowledged));
        const isWhole =
          head?.seq === phone.entries.length && results.every(({ status }) => status !== 'refused');
        if (!isWhole || receipt === null) throw new Error(`A push was refused: ${JSON.stringify(results)}`);
        phone.acknowledged = head.seq;
        phone.receipts.push(receipt);
        noteAcknowledgement();
      } catch (error) {
        if (!isOutage(error)) throw error;
        failures += 1;
        // As a phone does, it asks less often while nobody answers.
        await pause(random.between(rest, 3 * rest));
      }
      await pause(random.between(0, rest));
    }
  }

  const works = Promise.all(phones.map(work));
  // Told to whoever waits for it.
  works.catch(() => undefined);
  return {
    phones,
    finished: works,
    get failures() {
      return failures;
    },
    async acknowledgements(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(resolve, acknowledgements + count);
      await Promise.race([promise, works]);
    },
    async finish() {
      isFinishing = true;
      await works;
    },
  };
}

/** No answer, or 5xx: what a phone tries again. */
function isOutage(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && /^Answered 5/.test(error.message));
}
