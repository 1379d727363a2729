import { SHARED_PHOTOS_KEY } from '../../../storage/shared-photos.ts';
import { forShared } from '../photos/for-shared.ts';
import { reviveNewProblem } from '../problems/new-problem-draft.ts';
import type { Clock } from '../visit/visit-draft.ts';
import { reviveDraft } from '../visit/visit-draft-schema.ts';

/** The draft of a problem that is raised alone; one within a record is found with the record. */
const PROBLEM = 'problem:new';

export interface Unfinished {
  key: string;
  href: string;
  /** The activity, where one was chosen; none for a problem. */
  kind: string | null;
  note: string;
  takesPhotos: boolean;
}

/** Forms that were begun and not saved, as their drafts tell, and photographs that were shared and wait for one. */
export function unfinishedForms(rows: { key: string; value: unknown }[], now: Clock): Unfinished[] {
  return rows.flatMap(({ key, value }): Unfinished[] => {
    if (key === SHARED_PHOTOS_KEY)
      return [{ key, href: forShared('/log'), kind: null, note: '', takesPhotos: false }];
    if (key === PROBLEM) {
      const problem = reviveNewProblem(value, now);
      return problem?.touched
        ? [{ key, href: '/problems/new', kind: null, note: problem.words, takesPhotos: false }]
        : [];
    }
    const draft = reviveDraft(value, now);
    const href = hrefOf(key, draft?.kind ?? null);
    return draft?.touched && href !== null
      ? [{ key, href, kind: draft.kind, note: draft.note, takesPhotos: true }]
      : [];
  });
}

function hrefOf(key: string, kind: string | null): string | null {
  const [form, id = ''] = key.split(':');
  switch (form) {
    case 'visit':
      return `/p/${id}`;
    case 'log':
      return `/log/${id}`;
    case 'like':
      return kind === null ? null : `/log/${kind}?like=${id}`;
    case 'amend':
      return `/amend/${id}`;
    default:
      return null;
  }
}
