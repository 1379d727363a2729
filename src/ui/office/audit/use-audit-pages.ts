import { useEffect, useRef, useState } from 'preact/hooks';
import { type AuditAnswer, auditAnswerSchema } from '../../../domain/office/audit/audit-wire.ts';
import type { DeskFailure } from '../../../sync/desk.ts';
import { useServices } from '../../services.ts';
import { type AuditAsked, auditHref } from './audit-filters.ts';

interface Pages {
  /** What was asked for: pages of something else are not shown. */
  of: string;
  answer: AuditAnswer | null;
  failure: DeskFailure | null;
}

/** The audit, page after page, each put under those before it. */
export function useAuditPages(asked: AuditAsked) {
  const { desk } = useServices();
  const of = auditHref('/audit', asked);
  const [pages, setPages] = useState<Pages>({ of, answer: null, failure: null });
  const [busy, setBusy] = useState(false);
  const newest = useRef(of);
  newest.current = of;

  async function load(before: AuditAnswer | null): Promise<void> {
    setBusy(true);
    const cursor = before?.next ?? null;
    const answer = await (await desk()).get(auditHref('/audit', asked, cursor), auditAnswerSchema);
    if (newest.current !== of) return;
    setBusy(false);
    if ('failure' in answer) return setPages({ of, answer: before, failure: answer });
    const { lines, names, next } = answer.data;
    const joined = {
      lines: [...(before?.lines ?? []), ...lines],
      names: { ...before?.names, ...names },
      next,
    };
    setPages({ of, answer: joined, failure: null });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the first page
  useEffect(() => void load(null), [of]);
  const held = pages.of === of ? pages : { answer: null, failure: null };
  return { ...held, busy, loadMore: () => !busy && void load(held.answer) };
}
