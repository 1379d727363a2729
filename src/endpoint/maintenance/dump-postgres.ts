import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Lets `pg_dump` write an archive of the database at one instant, and `pg_restore` read all of it. */
export async function dumpPostgres(url: string, file: string): Promise<void> {
  const { host, address, password } = withoutPassword(url);
  const secret = password === '' ? {} : { PGPASSWORD: password };
  const dump = ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`, `--dbname=${address}`];
  await run('pg_dump', dump, secret, host);
  await run('pg_restore', ['--file=/dev/null', file], {}, host);
}

/** Everybody on a machine can read what a program was started with. */
function withoutPassword(url: string) {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { host: address.host, address: address.href, password };
}

async function run(program: string, args: string[], secret: NodeJS.ProcessEnv, host: string): Promise<void> {
  try {
    await execute(program, args, { env: { ...process.env, ...secret } });
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    throw new Error(
      code === 'ENOENT'
        ? `${program} is missing: install PostgreSQL's client programs, or back the database up on ${host} by pg_dump -Fc`
        : `${program}: ${stderr.trim()}`,
    );
  }
}
