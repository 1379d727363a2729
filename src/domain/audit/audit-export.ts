import type { z } from 'zod/mini';
import { bodyLineSchema, headerLineSchema, logExportSchema } from '../export.ts';
import type { Policy } from '../regulation/policy.ts';
import { auditLogDocument } from './audit-log-document.ts';
import { createLineAuditor } from './line-auditor.ts';
import type { AuditReport } from './report.ts';

export interface AuditOptions {
  /** The thumbprint of the endpoint's key, from a source other than the file; `null` where there is none (VE2). */
  endpoint: string | null;
  /** The policies that this version knows. */
  policies: Policy[];
}

/** Why a file is not looked at at all. */
export type Unreadable = 'notAnExport' | 'newerVersion';

/**
 * Verifies an export of either version, line by line: nothing but one person's part of it is ever held. It never throws
 * on what a file may hold.
 *
 * @param lines without their line feeds
 */
export async function auditExport(
  lines: AsyncIterable<string>,
  options: AuditOptions,
): Promise<AuditReport | { unreadable: Unreadable }> {
  let auditor: ReturnType<typeof createLineAuditor> | null = null;
  for await (const line of lines) {
    if (auditor) {
      await auditor.read(line, parse(line, bodyLineSchema));
      continue;
    }
    const document = parse(line, logExportSchema);
    if (document) return auditLogDocument(document, options);
    const header = parse(line, headerLineSchema);
    if (!header) return { unreadable: isOfNewerVersion(line) ? 'newerVersion' : 'notAnExport' };
    auditor = createLineAuditor(header, options);
    await auditor.begin(line);
  }
  return auditor?.end() ?? { unreadable: 'notAnExport' };
}

/** `null` where the line is no JSON or not what the schema says. */
function parse<T>(line: string, schema: z.ZodMiniType<T>): T | null {
  const json = parseJson(line);
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isOfNewerVersion(line: string): boolean {
  const json = parseJson(line);
  return (
    typeof json === 'object' &&
    json !== null &&
    'format' in json &&
    json.format === 'qijintong-log' &&
    'version' in json &&
    typeof json.version === 'number' &&
    json.version > 2
  );
}
