import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { useServices } from '../../services.ts';
import { LinkButton } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { plusIcon } from '../../shared/icons.ts';
import { Page } from '../../shared/page.tsx';
import { SearchInput } from '../../shared/search-input.tsx';
import { useTyped } from '../../shared/use-typed.ts';
import { rememberList } from './last-list.ts';
import { ProblemList } from './problem-list.tsx';
import { problemsHref, readFilter } from './problems-model.ts';
import { useProblemsModel } from './use-problems-model.ts';
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
  const { p } = telling;
  const filter = readFilter(query.filter);
  // What was typed holds at once, and is in the address a moment later.
  const [typed, setTyped] = useTyped(query.q ?? '', (next) =>
    route(problemsHref({ filter, typed: next }), true),
  );
  const model = useProblemsModel(records, reference, telling, { filter, typed });
  useEffect(() => rememberList(problemsHref({ filter, typed })), [filter, typed]);
  if (records.length === 0) return <p class="problems-empty">{p.list.empty}</p>;
  return (
    <>
      <search class="search-tools">
        <SearchInput label={p.list.search} hint={p.list.searchHint} value={typed} onChange={setTyped} />
        {model && model.filters.length > 0 && (
          <Chips
            legend={p.list.filter}
            quiet
            scroll
            choices={model.filters.map((value) => ({ value, label: p.list.filters[value] }))}
            value={filter}
            onChange={(value) => route(problemsHref({ filter: value, typed }), true)}
          />
        )}
      </search>
      {model?.found.length === 0 && (
        <p class="problems-empty" role="status">
          {p.list.nothing}
        </p>
      )}
      {model && model.found.length > 0 && (
        <ProblemList model={model} reference={reference} telling={telling} />
      )}
    </>
  );
}
