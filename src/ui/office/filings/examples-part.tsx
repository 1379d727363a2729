import { useState } from 'preact/hooks';
import { foldText } from '../../../domain/fold-text.ts';
import { EXAMPLES_MAX } from '../../../domain/office/filings/draft.ts';
import type { Example } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { SearchInput } from '../../shared/search-input.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { useToday } from '../../shared/use-today.ts';
import type { FilingDraft } from './use-filing-draft.ts';

interface ExamplesPartProps {
  candidates: Example[];
  draft: FilingDraft;
}

/** 典型事例: records that the clerk chooses, in the order of choice. */
export function ExamplesPart({ candidates, draft }: ExamplesPartProps) {
  const f = useFilingsMessages();
  const [isOpen, setOpen] = useState(false);
  const { examples } = draft.draft;
  const byId = new Map(candidates.map((example) => [example.id, example]));
  const chosen = examples.flatMap((id) => byId.get(id) ?? []);
  const moveUp = (id: string) => {
    const others = examples.filter((each) => each !== id);
    const before = Math.max(0, examples.indexOf(id) - 1);
    draft.changeExamples([...others.slice(0, before), id, ...others.slice(before)]);
  };
  return (
    <section class="filing-examples">
      <h2>{f.examples.title}</h2>
      <p class="quiet">{f.examples.hint}</p>
      {chosen.length === 0 && <p class="quiet">{f.examples.none}</p>}
      <ol>
        {chosen.map((example, index) => (
          <li key={example.id} class="filing-example">
            <ExampleWords example={example} />
            <span class="filing-buttons">
              {index > 0 && (
                <Button look="text" onClick={() => moveUp(example.id)}>
                  {f.examples.up}
                </Button>
              )}
              <Button
                look="text"
                onClick={() => draft.changeExamples(examples.filter((id) => id !== example.id))}
              >
                {f.examples.remove}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div class="filing-buttons">
        <Button onClick={() => setOpen(true)}>{f.examples.add}</Button>
      </div>
      {isOpen && <ExamplePicker candidates={candidates} draft={draft} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** More rows are not drawn; a few letters more bring what is meant into sight. */
const MOST_ROWS = 40;

function ExamplePicker({ candidates, draft, onClose }: ExamplesPartProps & { onClose(): void }) {
  const f = useFilingsMessages();
  const [typed, setTyped] = useState('');
  const { examples } = draft.draft;
  const wanted = foldText(typed);
  const found = candidates.filter(({ person, place, kind, note }) =>
    foldText(`${person}${place ?? ''}${kind}${note}`).includes(wanted),
  );
  const isFull = examples.length >= EXAMPLES_MAX;
  return (
    <Sheet title={f.examples.pick} onClose={onClose}>
      {candidates.length === 0 ? (
        <p class="quiet">{f.examples.noCandidates}</p>
      ) : (
        <SearchInput
          label={f.examples.search}
          hint={f.examples.searchHint}
          value={typed}
          onChange={setTyped}
        />
      )}
      {isFull && <p class="quiet">{f.examples.full(EXAMPLES_MAX)}</p>}
      <div class="filing-picker">
        {candidates.length > 0 && found.length === 0 && <p class="quiet">{f.examples.nothing}</p>}
        {found.slice(0, MOST_ROWS).map((example) => {
          const isChosen = examples.includes(example.id);
          return (
            <div key={example.id} class="filing-example">
              <ExampleWords example={example} />
              <Button
                look={isChosen ? 'text' : 'secondary'}
                busy={!isChosen && isFull}
                onClick={() =>
                  draft.changeExamples(
                    isChosen ? examples.filter((id) => id !== example.id) : [...examples, example.id],
                  )
                }
              >
                {isChosen ? f.examples.remove : f.examples.choose}
              </Button>
            </div>
          );
        })}
        {found.length > MOST_ROWS && <p class="quiet">{f.examples.more(found.length - MOST_ROWS)}</p>}
      </div>
    </Sheet>
  );
}

function ExampleWords({ example }: { example: Example }) {
  const t = useMessages();
  const f = useFilingsMessages();
  const { person, date, kind, place, note } = example;
  return (
    <div>
      <p class="quiet">
        {f.examples.of(person, dateToWords(date, useToday(), t), kind)}
        {place !== null && ` · ${place}`}
      </p>
      <p>{note}</p>
    </div>
  );
}
