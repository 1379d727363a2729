import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  code: number;
  said: string;
  complaints: string;
}

/** Runs a command of ours with this environment, and waits for its end. */
export async function runToEnd(
  file: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<Ended> {
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...environment } });
  let said = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const [code] = await once(child, 'close');
  return { code, said, complaints };
}
