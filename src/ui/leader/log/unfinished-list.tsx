import { useEffect, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { SHARED_PHOTOS_KEY } from '../../../storage/shared-photos.ts';
import { useMessages } from '../../messages/language.ts';
import { useLogMessages } from '../../messages/log-messages.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { forShared } from '../photos/for-shared.ts';
import { type Unfinished, unfinishedForms } from './unfinished-forms.ts';

interface UnfinishedFormsProps {
  reference: Reference;
  /** Whether a form is chosen for what was shared: only records take photographs. */
  shared?: boolean;
}

/** What was begun and not saved; nothing where all was. */
export function UnfinishedForms({ reference, shared = false }: UnfinishedFormsProps) {
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
  const offered = shared ? unfinished.filter(({ takesPhotos }) => takesPhotos) : unfinished;
  if (offered.length === 0) return null;
  const titleOf = ({ key, href, kind }: Unfinished) => {
    if (key === SHARED_PHOTOS_KEY) return l.shared.waiting;
    if (href.startsWith('/problems/')) return l.problem;
    const known = reference.policy.kinds.find(({ id }) => id === kind);
    return known ? t.titleOf(known.title) : l.unnamed;
  };
  return (
    <CellGroup title={l.unfinished}>
      {offered.map((form) => (
        <Cell key={form.key} href={shared ? forShared(form.href) : form.href} detail={form.note || undefined}>
          {titleOf(form)}
        </Cell>
      ))}
    </CellGroup>
  );
}
