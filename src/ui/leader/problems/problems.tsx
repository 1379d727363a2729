import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { useServices } from '../../services.ts';
import { LinkButton } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { plusIcon } from '../../shared/icons.ts';
import { Page } from '../../shared/page.tsx';
import { rememberList } from './last-list.ts';
import { ProblemList } from './problem-list.tsx';
import {
  createProblemSearch,
  passesFilter,
  problemRows,
  problemsHref,
  readFilter,
  usefulFilters,
} from './problems-model.ts';
import { useTelling } from './use-telling.ts';
import './problems.css';

/** `/problems?filter=…&q=…`: the problems that concern the person, those that wait for them first. */
export function Problems({ query }: { query?: Record<string, string> }) {
  const p = useProblemMessages();
  const phone = useServices().phone.value;
  return (
    <Page
      title={p.list.title}
      foot={
        <LinkButton look="primary" href="/problems/new" icon={plusIcon}>
          {p.list.add}
        </LinkButton>
      }
    >
      {phone?.enrolment && (
        <Content records={phone.problems} reference={phone.enrolment.reference} query={query ?? {}} />
      )}
    </Page>
  );
}

interface ContentProps {
  records: ProblemRecord[];
  reference: Reference;
  query: Record<string, string>;
}

function Content({ records, reference, query }: ContentProps) {
  const { route } = useLocation();
  const telling = useTelling(reference);
  const { viewer, today, p } = telling;
  const asked = query.q ?? '';
  const [typed, setTyped] = useState(asked);
  const told = useRef(asked);
  const filter = readFilter(query.filter);
  const rows = useMemo(() => problemRows(records, viewer, today), [records, viewer, today]);
  const finds = useMemo(() => createProblemSearch(reference), [reference]);
  const found = useMemo(
    () => rows.filter((row) => passesFilter(row, filter, viewer) && finds(row, typed)),
    [rows, filter, viewer, finds, typed],
  );
  const filters = useMemo(() => usefulFilters(rows, filter, viewer), [rows, filter, viewer]);
  useEffect(() => rememberList(problemsHref(filter, typed)), [filter, typed]);
  useEffect(() => {
    // Another address, by the tab bar or the back key, is another wish.
    if (asked !== told.current) setTyped(asked);
    told.current = asked;
  }, [asked]);
  const tell = (q: string) => {
    told.current = q.trim();
    route(problemsHref(filter, q), true);
  };
  if (rows.length === 0) return <p class="problems-empty">{p.list.empty}</p>;
  return (
    <>
      <SearchInput typed={typed} onType={setTyped} onDone={tell} />
      {filters.length > 0 && (
        <Chips
          legend={p.list.filter}
          quiet
          scroll
          choices={filters.map((value) => ({ value, label: p.list.filters[value] }))}
          value={filter}
          onChange={(value) => route(problemsHref(value, typed), true)}
        />
      )}
      {found.length === 0 && (
        <p class="problems-empty" role="status">
          {p.list.nothing}
        </p>
      )}
      <ProblemList
        key={problemsHref(filter, typed)}
        rows={found}
        reference={reference}
        telling={telling}
        unfolded={found.length > 0 && (filter !== 'all' || typed !== '')}
      />
    </>
  );
}

interface SearchInputProps {
  typed: string;
  onType(typed: string): void;
  /** When one is done typing. */
  onDone(typed: string): void;
}

/** Finds as one types; what an input method has not yet made into words is waited for. */
function SearchInput({ typed, onType, onDone }: SearchInputProps) {
  const p = useProblemMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not as a prop: whenever the list is drawn anew it would take away what an input method is about to write.
    if (input.current && input.current.value !== typed) input.current.value = typed;
  }, [typed]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        input.current?.blur();
      }}
    >
      <input
        ref={input}
        class="input"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={p.list.search}
        placeholder={p.list.searchHint}
        onInput={(event) => !event.isComposing && onType(event.currentTarget.value)}
        onCompositionEnd={({ currentTarget }) => onType(currentTarget.value)}
        onChange={({ currentTarget }) => onDone(currentTarget.value)}
      />
    </form>
  );
}
