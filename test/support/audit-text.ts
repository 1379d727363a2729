import { auditExport } from '../../src/domain/audit/audit-export.ts';
import { digestLine } from '../../src/domain/export/seal.ts';
import { knownPolicies } from '../../src/endpoint/load-policy.ts';
import type { RealExport } from './real-exports.ts';

const policies = knownPolicies();

/** Audits a file's text, by default without the endpoint's id. */
export function auditText(text: string, endpoint: string | null = null): ReturnType<typeof auditExport> {
  async function* lines(): AsyncGenerator<string> {
    yield* text.replace(/\n$/, '').split('\n');
  }
  return auditExport(lines(), { endpoint, policies });
}

/** The names of what was found; of a file that is not looked at, why. */
export async function findingsIn(text: string, endpoint: string | null = null): Promise<string[]> {
  const report = await auditText(text, endpoint);
  return 'unreadable' in report ? [report.unreadable] : report.findings.map(({ finding }) => finding);
}

/** The lines under a new seal, as whoever wrote the file could make it; the last line is the old one. */
export async function sealAnew(lines: string[], { seal }: Pick<RealExport, 'seal'>): Promise<string> {
  const body = lines.filter((line) => !line.startsWith('{"line":"seal"'));
  let digest = '';
  for (const line of body) digest = await digestLine(digest, line);
  return `${[...body, JSON.stringify({ line: 'seal', jws: await seal(digest) })].join('\n')}\n`;
}
