import { useEffect, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { useLogMessages } from '../../messages/log-messages.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { type Unfinished, unfinishedForms } from './unfinished-forms.ts';

/** What was begun and not saved; nothing where all was. */
export function UnfinishedForms({ reference }: { reference: Reference }) {
  const t = useMessages();
  const l = useLogMessages();
  const { drafts, now } = useServices();
  const [unfinished, setUnfinished] = useState<Unfinished[]>([]);
  useEffect(() => {
    drafts.list().then(
      (rows) => setUnfinished(unfinishedForms(rows, now())),
      () => {},
    );
  }, [drafts, now]);
  if (unfinished.length === 0) return null;
  const titleOf = ({ href, kind }: Unfinished) => {
    if (href.startsWith('/problems/')) return l.problem;
    const known = reference.policy.kinds.find(({ id }) => id === kind);
    return known ? t.titleOf(known.title) : l.unnamed;
  };
  return (
    <CellGroup title={l.unfinished}>
      {unfinished.map((form) => (
        <Cell key={form.key} href={form.href} detail={form.note || undefined}>
          {titleOf(form)}
        </Cell>
      ))}
    </CellGroup>
  );
}
