import { useState } from 'preact/hooks';
import { type Flag, type FlagName, hasOpenFlag } from '../../../domain/evidence/flag.ts';
import { createReceivedAt } from '../../../domain/evidence/received.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useServices } from '../../services.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { StatusTag } from '../../shared/status-tag.tsx';
import { FlagAnswerForm } from './flag-answer-form.tsx';
import { filterToHref } from './history-model.ts';
import './record-flags.css';

interface RecordFlagsProps {
  flags: Flag[];
  onRetract(): void;
}

/** What does not fit about a record, as questions, with what the person said; nothing where all fits. */
export function RecordFlags({ flags, onRetract }: RecordFlagsProps) {
  const h = useHistoryMessages();
  if (flags.length === 0) return null;
  const open = flags.filter((flag) => hasOpenFlag([flag]));
  return (
    <section class="record-flags">
      <h3>{open.length > 0 ? h.flags.title(open.length) : h.flags.answeredTitle}</h3>
      <ul>
        {flags.map((flag) => (
          <li key={flag.name}>
            <FlagQuestion flag={flag} onRetract={onRetract} />
          </li>
        ))}
      </ul>
      <p class="quiet">{h.flags.lead}</p>
    </section>
  );
}

/** What mends the record itself, beside a word about it. */
const REMEDIES: Record<FlagName, 'amend' | 'retract' | null> = {
  placeUnknown: 'amend',
  placeWithdrawn: null,
  outsideSemester: 'amend',
  clockBackwards: 'amend',
  outsideBracket: 'amend',
  tooFarTooSoon: 'amend',
  twiceTheSame: 'retract',
};

function FlagQuestion({ flag, onRetract }: { flag: Flag; onRetract(): void }) {
  const h = useHistoryMessages();
  const [isWriting, setWriting] = useState(false);
  const { visit, name, other, answer } = flag;
  const remedy = answer ? null : REMEDIES[name];
  return (
    <>
      <p>{h.flags.sentences[name]}</p>
      {answer && <Answer answer={answer} />}
      {isWriting && <FlagAnswerForm flag={flag} onSaved={() => setWriting(false)} />}
      <div class="record-flag-actions">
        {!isWriting && (
          <Button look="text" onClick={() => setWriting(true)}>
            {answer ? h.flags.explainAgain : h.flags.explain}
          </Button>
        )}
        {remedy === 'amend' && (
          <LinkButton look="text" href={`/amend/${visit}`}>
            {h.flags.amend}
          </LinkButton>
        )}
        {remedy === 'retract' && (
          <Button look="text" onClick={onRetract}>
            {h.flags.retract}
          </Button>
        )}
        {other !== null && (
          <LinkButton look="text" href={filterToHref({}, other)}>
            {h.flags.other}
          </LinkButton>
        )}
      </div>
    </>
  );
}

/** Their own words, and whether they have reached the endpoint (ST4). */
function Answer({ answer }: { answer: NonNullable<Flag['answer']> }) {
  const h = useHistoryMessages();
  const receipts = useServices().phone.value?.log.receipts ?? [];
  const isArchived = createReceivedAt(receipts)(answer) !== null;
  return (
    <div class="record-flag-answer">
      <p>{h.flags.said(answer.text)}</p>
      <StatusTag status={isArchived ? 'archived' : 'saved'} />
    </div>
  );
}
