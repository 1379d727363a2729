import { useMemo, useState } from 'preact/hooks';
import { foldText } from '../../domain/fold-text.ts';
import { useVisitMessages } from '../messages/visit-messages.ts';
import { Cell } from './cell.tsx';
import { Icon } from './icon.tsx';
import { tickIcon } from './icons-home.ts';
import { Sheet } from './sheet.tsx';
import './picker-sheet.css';

export interface Pickable {
  value: string;
  label: string;
  detail?: string | undefined;
}

interface PickerSheetProps {
  title: string;
  items: Pickable[];
  /** What is chosen already. */
  chosen?: string[];
  onPick(value: string): void;
  onClose(): void;
}

/** A list longer than this is searched rather than scrolled. */
const SEARCH_FROM = 9;
/** More rows are not drawn; a few letters more bring what is meant into sight. */
const MOST_ROWS = 60;

/** One of many, in a sheet: a list that narrows as one types. */
export function PickerSheet({ title, items, chosen = [], onPick, onClose }: PickerSheetProps) {
  const v = useVisitMessages();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const wanted = foldText(typed);
    return items.filter(({ label, detail }) => foldText(`${label}${detail ?? ''}`).includes(wanted));
  }, [items, typed]);
  return (
    <Sheet title={title} onClose={onClose}>
      {items.length >= SEARCH_FROM && (
        <input
          class="input"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          aria-label={v.pick.search}
          placeholder={v.pick.search}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div class="picker">
        {found.slice(0, MOST_ROWS).map(({ value, label, detail }) => (
          <Cell
            key={value}
            detail={detail}
            onClick={() => onPick(value)}
            end={chosen.includes(value) ? <Icon path={tickIcon} /> : undefined}
          >
            {label}
          </Cell>
        ))}
        {found.length === 0 && <p class="picker-words">{v.pick.nothing}</p>}
        {found.length > MOST_ROWS && <p class="picker-words">{v.pick.more}</p>}
      </div>
    </Sheet>
  );
}
