import { parseArgs } from 'node:util';
import { runAudit } from './verifier/run-audit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { key: { type: 'string' }, lang: { type: 'string' } },
});
const { lines, exitCode } = await runAudit({
  file: positionals[0],
  key: typeof values.key === 'string' ? values.key : undefined,
  lang: values.lang === 'en' ? 'en' : 'zh-CN',
});
console.log(lines.join('\n'));
process.exitCode = exitCode;
