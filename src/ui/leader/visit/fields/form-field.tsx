import type { VisitField } from '../../../../domain/regulation/policy.ts';
import { RoleField, ThemesField, TopicField } from './choice-fields.tsx';
import { HardshipsField, MinutesField, PeopleField } from './count-fields.tsx';
import type { FieldProps } from './field-props.ts';
import { PlaceField } from './place-field.tsx';
import { ScopeField } from './scope-field.tsx';

/** The input for a field that the policy names. */
export function FormField({ field, ...props }: FieldProps & { field: VisitField }) {
  switch (field) {
    case 'place':
      return <PlaceField {...props} />;
    case 'classes':
    case 'colleges':
    case 'branches':
      return <ScopeField field={field} {...props} />;
    case 'role':
      return <RoleField {...props} />;
    case 'topic':
      return <TopicField {...props} />;
    case 'people':
      return <PeopleField {...props} />;
    case 'themes':
      return <ThemesField {...props} />;
    case 'hardships':
      return <HardshipsField {...props} />;
    case 'minutes':
      return <MinutesField {...props} />;
    default:
      throw new Error(`A field without an input: ${field satisfies never}`);
  }
}
