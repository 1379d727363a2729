import { z } from 'zod/mini';
import { isPostgresUrl } from './database/is-postgres-url.ts';

export interface Environment {
  port: number;
  host: string;
  /** What links and posters begin with; `null` for `http://localhost` and the port. */
  publicOrigin: string | null;
  /** `null` where none was named. */
  dataDir: string | null;
  /** The PostgreSQL to use instead of a folder; `null` for none. */
  databaseUrl: string | null;
  trustProxy: boolean;
}

const schema = z.object({
  PORT: z._default(
    z.string().check(z.refine(isPort, 'PORT has to be a whole number from 0 to 65535.')),
    '8080',
  ),
  HOST: z._default(
    z.string().check(z.minLength(1, 'HOST has to name an address to listen on.')),
    '127.0.0.1',
  ),
  PUBLIC_ORIGIN: z.optional(
    z
      .string()
      .check(
        z.refine(isOrigin, 'PUBLIC_ORIGIN has to look like https://qijintong.example.edu, without a path.'),
      ),
  ),
  DATA_DIR: z.optional(z.string().check(z.minLength(1, 'DATA_DIR has to name a folder.'))),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.refine(isDatabaseUrl, 'DATABASE_URL has to look like postgres://user:password@host:5432/database.'),
      ),
  ),
  TRUST_PROXY: z._default(z.enum(['0', '1'], 'TRUST_PROXY has to be 1 behind a reverse proxy, else 0.'), '0'),
});

/** The settings, or one sentence for each variable that cannot be used. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): Environment | { complaints: string[] } {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) return { complaints: parsed.error.issues.map((issue) => issue.message) };
  const { PORT, HOST, PUBLIC_ORIGIN, DATA_DIR, DATABASE_URL, TRUST_PROXY } = parsed.data;
  return {
    port: Number(PORT),
    host: HOST,
    publicOrigin: PUBLIC_ORIGIN ?? null,
    dataDir: DATA_DIR ?? null,
    databaseUrl: DATABASE_URL ?? null,
    trustProxy: TRUST_PROXY === '1',
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/** A URL that can be read, and names a database. */
function isDatabaseUrl(text: string): boolean {
  return isPostgresUrl(text) && URL.canParse(text) && new URL(text).pathname.length > 1;
}
