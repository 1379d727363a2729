import { useLocation } from 'preact-iso/router';
import { useAuditMessages } from '../../messages/audit-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Field } from '../../shared/field.tsx';
import { useTyped } from '../../shared/use-typed.ts';
import { DateField } from '../frame/fields.tsx';
import {
  type AuditAsked,
  auditedByGroup,
  auditHref,
  isAnythingAsked,
  readAuditAsked,
} from './audit-filters.ts';

const AUDIT = '/office/audit';

/** What to see of it: kept in the address, so that a reload and the back key keep it. */
export function AuditFilters({ asked }: { asked: AuditAsked }) {
  const a = useAuditMessages();
  const { route } = useLocation();
  const ask = (part: Partial<AuditAsked>) => route(auditHref(AUDIT, { ...asked, ...part }), true);
  return (
    <search class="audit-filters" aria-label={a.filters.label}>
      <Field label={a.filters.what}>
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={asked.what}
            onChange={(event) => ask({ what: event.currentTarget.value })}
          >
            <option value="">{a.filters.all}</option>
            {auditedByGroup().map(([group, audited]) => (
              <optgroup key={group} label={a.groups[group]}>
                {audited.map((each) => (
                  <option key={each} value={each}>
                    {a.what[each]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <TypedField label={a.filters.who} value={asked.who} onChange={(who) => ask({ who })} />
      <TypedField label={a.filters.subject} value={asked.subject} onChange={(subject) => ask({ subject })} />
      <DateField label={a.filters.from} value={asked.from} onChange={(from) => ask({ from })} />
      <DateField label={a.filters.to} value={asked.to} onChange={(to) => ask({ to })} />
      {isAnythingAsked(asked) && (
        <Button look="text" onClick={() => ask(readAuditAsked({}))}>
          {a.filters.clear}
        </Button>
      )}
    </search>
  );
}

interface FilterFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

/** The answer is asked for when the typing pauses. */
function TypedField({ label, value, onChange }: FilterFieldProps) {
  const [typed, setTyped] = useTyped(value, onChange);
  return (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          type="search"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
