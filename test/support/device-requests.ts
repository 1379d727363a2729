import { type Problem, problemSchema } from '../../src/domain/problem-details.ts';
import {
  type EnrolResponse,
  enrolResponseSchema,
  type PullResponse,
  type PushResponse,
  pullResponseSchema,
  pushResponseSchema,
} from '../../src/domain/wire.ts';
import { makeDevice, type TestDevice } from './make-device.ts';
import type { TestApplication } from './test-application.ts';

/** A device that is enrolled at the application, and its requests. */
export interface EnrolledDevice extends TestDevice {
  /** With this device's fresh token, unless the headers bring their own. */
  send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  push(entries: string[]): Promise<PushResponse>;
  /** Without `problems` as a phone asks that knows of none. */
  pull(vector: Record<string, number>, problems?: Record<string, string>): Promise<PullResponse>;
}

export async function enrolDevice(application: TestApplication, person: string): Promise<EnrolledDevice> {
  const device = await makeDevice();
  const code = await application.issueCode(person);
  await readAnswer(await postEnrolment(application, code, device), enrolResponseSchema);
  const authorization = async () => ({
    Authorization: `Bearer ${await device.token(application.key.identity.id, application.time.now)}`,
  });

  const enrolled: EnrolledDevice = {
    ...device,
    async send(path, init) {
      return application.request(path, { ...init, headers: { ...(await authorization()), ...init.headers } });
    },
    post: (path, body, headers) =>
      enrolled.send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (path, headers = {}) => enrolled.send(path, { headers }),
    async push(entries) {
      return readAnswer(await enrolled.post('/api/log', { entries }), pushResponseSchema);
    },
    async pull(vector, problems) {
      return readAnswer(await enrolled.post('/api/log/pull', { vector, problems }), pullResponseSchema);
    },
  };
  return enrolled;
}

export async function postEnrolment(
  application: TestApplication,
  code: string,
  device: TestDevice,
): Promise<Response> {
  return application.request('/api/enrol', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, publicKey: device.publicKey, label: 'Test' }),
  });
}

export async function readEnrolment(response: Response): Promise<EnrolResponse> {
  return readAnswer(response, enrolResponseSchema);
}

/** The problem of a refusal, once its status, type and headers have been found to agree. */
export async function readProblem(response: Response): Promise<Problem & { name: string }> {
  const problem = problemSchema.parse(await response.json());
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    throw new Error('The answer is no problem document');
  }
  if (problem.status !== response.status) throw new Error('The problem and the answer differ in status');
  return { ...problem, name: problem.type.replace('/problems/', '') };
}

async function readAnswer<Output>(
  response: Response,
  schema: { parse(value: unknown): Output },
): Promise<Output> {
  if (response.status !== 200) throw new Error(`Answered ${response.status}: ${await response.text()}`);
  return schema.parse(await response.json());
}
