import { useLocation } from 'preact-iso/router';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { BasicsForm } from './basics-form.tsx';

/** Somebody new: name and number first, appointments on their own page. */
export function NewPersonPage() {
  const r = useRosterMessages();
  const { route } = useLocation();
  return (
    <DeskPage title={r.person.new} back="/office/roster">
      <section class="desk-paper roster-part" aria-label={r.person.basics}>
        <BasicsForm
          path="/roster/people"
          name=""
          staffNumber=""
          onSaved={(id) => route(`/office/roster/people/${id}`, true)}
        />
      </section>
    </DeskPage>
  );
}
