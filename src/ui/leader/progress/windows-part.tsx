import type { ComponentChildren } from 'preact';
import type { Reference } from '../../../domain/wire.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { CellGroup } from '../../shared/cell.tsx';
import { Icon } from '../../shared/icon.tsx';
import { downIcon } from '../../shared/icons.ts';
import { RecordRow } from '../history/record-row.tsx';
import type { DutyDetailModel, WindowModel } from './duty-detail-model.ts';
import { windowToWords } from './window-words.ts';

interface WindowsPartProps {
  model: DutyDetailModel;
  reference: Reference;
  /** Names of places by their id. */
  names: Map<string, string>;
  onOpen(record: string): void;
}

/** The windows with their counts, and the records behind each count. */
export function WindowsPart({ model, reference, names, onOpen }: WindowsPartProps) {
  const p = useProgressMessages();
  const { duty, windows, ahead } = model;
  const [only] = windows;
  const rows = ({ records }: WindowModel) =>
    records.map((record) => (
      <RecordRow
        key={record.visit.id}
        record={record}
        reference={reference}
        place={names.get(record.visit.place.id ?? '')}
        withDay
        note={model.late.includes(record.visit.id) ? p.detail.late : undefined}
        onOpen={() => onOpen(record.visit.id)}
      />
    ));
  if (duty.counts.measure === 'link') return null;
  if (windows.length + ahead === 1)
    return (
      <CellGroup title={p.detail.records}>
        {only && only.records.length > 0 ? rows(only) : <p class="window-none">{p.detail.none}</p>}
      </CellGroup>
    );
  return (
    <CellGroup title={p.detail.windows}>
      {windows.map((each) => (
        <WindowFold
          key={each.window.from}
          title={windowToWords(duty.per, reference.calendar.semesters, each.window, p)}
          {...each}
        >
          {rows(each)}
        </WindowFold>
      ))}
      {ahead > 0 && <p class="window-none">{p.detail.ahead(ahead, duty.per)}</p>}
    </CellGroup>
  );
}

interface WindowFoldProps extends WindowModel {
  title: string;
  children: ComponentChildren;
}

/** A window; unfolds to its records, where there are any. */
function WindowFold({ title, window, records, children }: WindowFoldProps) {
  const p = useProgressMessages();
  const { count, target, state } = window;
  const isDeclared = window.declaration !== undefined && state === 'met' && count < target;
  const head = (
    <>
      <span class="window-title">{title}</span>
      <span class={`window-count window-${state}`}>
        {count}/{target}
        <span>{p.detail.windowStates[isDeclared ? 'declared' : state]}</span>
      </span>
    </>
  );
  if (records.length === 0) return <div class="window">{head}</div>;
  return (
    <details class="window-fold">
      <summary class="window">
        {head}
        <Icon path={downIcon} />
      </summary>
      {children}
    </details>
  );
}
