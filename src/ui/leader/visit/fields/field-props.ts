import type { ActivityKind } from '../../../../domain/regulation/policy.ts';
import type { Reference } from '../../../../domain/wire.ts';
import type { VisitRecord } from '../../../../storage/phone-state.ts';
import type { VisitDraft } from '../visit-draft.ts';

/** What every field of the form is given. */
export interface FieldProps {
  draft: VisitDraft;
  kind: ActivityKind;
  reference: Reference;
  records: VisitRecord[];
  /** Today's campus date. */
  today: string;
  onChange(part: Partial<VisitDraft>): void;
}
