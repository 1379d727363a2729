import { useState } from 'preact/hooks';
import {
  type EnrolmentOfPerson,
  enrolmentSchema,
  type IssuedCodes,
  issuedCodesSchema,
} from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { LinkButton } from '../../shared/button.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { useDeskData } from '../frame/use-desk-data.ts';
import { HandInPage } from '../hand-in/hand-in-page.tsx';
import type { AreaProps } from '../office.tsx';
import { type EnrolmentFilter, stateOf } from './enrolment-model.ts';
import { Issued } from './issued.tsx';
import { PeopleList } from './people-list.tsx';

/** `/office/enrolment…`: phones, and what they wrote to files. */
export function EnrolmentArea({ rest: [page] }: AreaProps) {
  return page === 'hand-in' ? <HandInPage /> : <Enrolment />;
}

/** Who has a phone, codes for those who have none, and phones that were lost. */
function Enrolment() {
  const e = useEnrolmentMessages();
  const answer = useDeskData('/enrolment', enrolmentSchema);
  const { busy, change } = useDeskChange();
  const [filter, setFilter] = useState<EnrolmentFilter>({ state: 'all', unit: '', typed: '' });
  const [issued, setIssued] = useState<{ codes: IssuedCodes; people: EnrolmentOfPerson[] } | null>(null);

  async function issue(people: EnrolmentOfPerson[]): Promise<void> {
    const body = { people: people.map(({ id }) => id) };
    const codes = await change('/enrolment/codes', body, issuedCodesSchema);
    if (!codes) return;
    setIssued({ codes, people });
    await answer.reload();
  }
  if (issued) return <Issued {...issued} onDone={() => setIssued(null)} />;
  return (
    <DeskPage
      title={e.title}
      lead={answer.state === 'ready' && e.lead(answer.data.people.length, countEnrolled(answer.data.people))}
      actions={<LinkButton href="/office/enrolment/hand-in">{e.handIn}</LinkButton>}
    >
      <DeskAnswer answer={answer}>
        {({ people }) =>
          people.length === 0 ? (
            <p class="desk-words">{e.empty}</p>
          ) : (
            <PeopleList
              people={people}
              filter={filter}
              busy={busy}
              onFilter={setFilter}
              onIssue={(wanted) => void issue(wanted)}
              reload={answer.reload}
            />
          )
        }
      </DeskAnswer>
    </DeskPage>
  );
}

function countEnrolled(people: EnrolmentOfPerson[]): number {
  return people.filter((person) => stateOf(person) === 'enrolled').length;
}
