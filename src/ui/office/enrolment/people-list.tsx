import { useState } from 'preact/hooks';
import type { EnrolmentOfPerson } from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { Button } from '../../shared/button.tsx';
import { type EnrolmentFilter, filterPeople, peopleToIssue } from './enrolment-model.ts';
import { PeopleTable } from './people-table.tsx';
import { PeopleTools } from './people-tools.tsx';
import { PersonSheet } from './person-sheet.tsx';
import './enrolment.css';

interface PeopleListProps {
  people: EnrolmentOfPerson[];
  filter: EnrolmentFilter;
  busy: boolean;
  onFilter(filter: EnrolmentFilter): void;
  onIssue(people: EnrolmentOfPerson[]): void;
  reload(): Promise<void>;
}

/** Everybody within reach; any of them can be ticked, and gets a code. */
export function PeopleList({ people, filter, busy, onFilter, onIssue, reload }: PeopleListProps) {
  const e = useEnrolmentMessages();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const found = filterPeople(people, filter);
  const wanted = peopleToIssue(people, found, chosen);
  const choosable = found.filter(({ mayChange }) => mayChange);
  const isAllChosen = choosable.every(({ id }) => chosen.has(id));
  const shown = people.find(({ id }) => id === opened);
  return (
    <>
      <PeopleTools people={people} filter={filter} onChange={onFilter} />
      <div class="desk-tools issue-choice">
        <p role="status">{chosen.size > 0 ? e.chosen(chosen.size) : e.found(found.length)}</p>
        {!isAllChosen && (
          <Button
            look="text"
            onClick={() => setChosen(new Set([...chosen, ...choosable.map(({ id }) => id)]))}
          >
            {e.chooseAll(choosable.length)}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button look="text" onClick={() => setChosen(new Set())}>
            {e.chooseNone}
          </Button>
        )}
        {wanted.length > 0 && (
          <Button look="primary" busy={busy} onClick={() => onIssue(wanted)}>
            {e.issue(wanted.length)}
          </Button>
        )}
      </div>
      <p class="quiet">{e.issueHint}</p>
      {found.length === 0 ? (
        <p class="desk-words" role="status">
          {e.nothing}
        </p>
      ) : (
        <PeopleTable people={found} chosen={chosen} onChoose={setChosen} onOpen={setOpened} />
      )}
      {shown && (
        <PersonSheet
          person={shown}
          issuing={busy}
          onIssue={() => onIssue([shown])}
          reload={reload}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
