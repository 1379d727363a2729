import type { z } from 'zod/mini';
import type { PhoneDatabase } from '../storage/phone-database.ts';
import type { BytesRequest, EndpointClient, RequestFailure } from './endpoint-client.ts';
import { openSyncRun } from './sync-run.ts';

/** How long a file may take, in milliseconds: the log of a whole university is about 100 MB. */
const FILE_TIMEOUT = 600_000;

/** How one may follow a file on its way, and call it off. */
export type FileProgress = Pick<BytesRequest, 'stop' | 'onBytes'>;

export type DeskFailure = RequestFailure | { failure: 'notEnrolled' };

/** The endpoint as the desk's screens ask it, in the name of this device. Paths stand under `/api/office`. */
export interface Desk {
  get<T>(path: string, schema: z.ZodMiniType<T>): Promise<{ data: T } | DeskFailure>;
  post<T>(path: string, body: unknown, schema: z.ZodMiniType<T>): Promise<{ data: T } | DeskFailure>;
  /** A document that the endpoint writes. */
  file(path: string, progress?: FileProgress): Promise<{ blob: Blob } | DeskFailure>;
}

export function createDesk(database: PhoneDatabase, client: EndpointClient): Desk {
  const caller = async () => (await openSyncRun(database, client))?.caller;
  return {
    async get(path, schema) {
      const device = await caller();
      if (!device) return { failure: 'notEnrolled' };
      const answer = await client.get(`/api/office${path}`, schema, device);
      // No ETag was sent: nothing can be unmodified.
      return 'notModified' in answer ? { failure: 'unreadable' } : answer;
    },
    async post(path, body, schema) {
      const device = await caller();
      if (!device) return { failure: 'notEnrolled' };
      const answer = await client.post(`/api/office${path}`, body, schema, device);
      return 'notModified' in answer ? { failure: 'unreadable' } : answer;
    },
    async file(path, progress) {
      const device = await caller();
      if (!device) return { failure: 'notEnrolled' };
      const answer = await client.bytes(
        `/api/office${path}`,
        { method: 'GET', timeout: FILE_TIMEOUT, ...progress },
        device,
      );
      if ('failure' in answer) return answer;
      const type = answer.headers.get('content-type') ?? '';
      return { blob: new Blob([answer.bytes], { type }) };
    },
  };
}
