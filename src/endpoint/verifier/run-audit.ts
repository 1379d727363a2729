import { auditExport } from '../../domain/audit/audit-export.ts';
import { knownPolicies } from '../load-policy.ts';
import { en } from './en.ts';
import { readEndpointId } from './read-key.ts';
import { readLines } from './read-lines.ts';
import { reportToLines } from './tell-report.ts';
import { zhCn } from './zh-cn.ts';

interface AuditRequest {
  file: string | undefined;
  /** As given: the endpoint's id, or a file with its public key. */
  key: string | undefined;
  lang: 'zh-CN' | 'en';
}

/** What to print, and the exit code: 0 all holds, 1 something does not, 2 nothing could be verified (VE7). */
export async function runAudit({
  file,
  key,
  lang,
}: AuditRequest): Promise<{ lines: string[]; exitCode: 0 | 1 | 2 }> {
  const m = lang === 'en' ? en : zhCn;
  if (file === undefined) return { lines: [m.usage], exitCode: 2 };
  const endpoint = key === undefined ? null : await readEndpointId(key);
  if (key !== undefined && endpoint === null) return { lines: [m.unreadable.noKey(key)], exitCode: 2 };

  const report = await auditExport(readLines(file), { endpoint, policies: knownPolicies() }).catch(
    (error: unknown) => {
      if (isFileError(error)) return { unreadable: 'noFile' } as const;
      throw error;
    },
  );
  if ('unreadable' in report) return { lines: [m.unreadable[report.unreadable](file)], exitCode: 2 };
  const titleOf = ({ zh, en }: { zh: string; en: string }) => (lang === 'en' ? en : zh);
  return {
    lines: reportToLines(report, m, titleOf, endpoint !== null),
    exitCode: report.findings.length === 0 ? 0 : 1,
  };
}

/** Whether it comes from the file system: there is no such file, it is a folder, nobody may read it. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
