import { useMessages } from '../../../messages/language.ts';
import { useVisitMessages } from '../../../messages/visit-messages.ts';
import { Chips } from '../../../shared/chips.tsx';
import { MultiChips } from '../../../shared/multi-chips.tsx';
import type { FieldProps } from './field-props.ts';

export function RoleField({ draft, onChange }: FieldProps) {
  const v = useVisitMessages();
  return (
    <Chips
      legend={v.role}
      choices={[
        { value: 'convened', label: v.roles.convened },
        { value: 'attended', label: v.roles.attended },
      ]}
      value={draft.role}
      onChange={(role) => onChange({ role })}
    />
  );
}

export function TopicField({ draft, reference, onChange }: FieldProps) {
  const t = useMessages();
  const v = useVisitMessages();
  return (
    <Chips
      legend={v.topic}
      choices={reference.policy.topics.map(({ id, title }) => ({ value: id, label: t.titleOf(title) }))}
      value={draft.topic}
      onChange={(topic) => onChange({ topic })}
    />
  );
}

/** Themes of 教育指导, any number. */
export function ThemesField({ draft, reference, onChange }: FieldProps) {
  const t = useMessages();
  const v = useVisitMessages();
  return (
    <MultiChips
      legend={v.themes}
      choices={reference.policy.themes.map(({ id, title }) => ({ value: id, label: t.titleOf(title) }))}
      values={draft.themes}
      onChange={(themes) => onChange({ themes })}
    />
  );
}
