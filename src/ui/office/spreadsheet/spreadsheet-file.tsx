import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpreadsheetMessages } from '../../messages/spreadsheet-messages.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { FileButton } from '../../shared/file-button.tsx';
import { listIcon } from '../../shared/icons-home.ts';
import { FileDrop } from '../frame/file-drop.tsx';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { Sheet, SpreadsheetFailure } from './spreadsheet.ts';
import './spreadsheet-file.css';

interface SpreadsheetFileProps {
  /** Names the place where a file may be dropped. */
  label: string;
  /** Above the button. */
  lead: string;
  /** Beside the button. */
  more?: ComponentChildren;
  onRead(name: string, sheets: [Sheet, ...Sheet[]]): void;
}

/** Takes a spreadsheet, chosen or dropped, and reads it here on this computer. */
export function SpreadsheetFile({ label, lead, more, onRead }: SpreadsheetFileProps) {
  const s = useSpreadsheetMessages();
  const [reading, setReading] = useState<string | null>(null);
  const [failure, setFailure] = useState<SpreadsheetFailure | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(file: File): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setReading(file.name);
    const result = await readSpreadsheet(file, controller.signal);
    if (result === null || running.current !== controller) return;
    setReading(null);
    if ('failure' in result) setFailure(result.failure);
    else onRead(file.name, result.sheets);
  }

  return (
    <FileDrop label={label} onFile={(file) => void read(file)}>
      <p>{lead}</p>
      {failure && <Banner look="due">{s.failure[failure]}</Banner>}
      <div class="desk-tools">
        <FileButton
          icon={listIcon}
          accept=".xlsx,.csv,.txt,.xls"
          busy={reading !== null}
          onFiles={([file]) => file && void read(file)}
        >
          {s.choose}
        </FileButton>
        {more}
      </div>
      {reading === null ? (
        <p class="quiet">{s.drop}</p>
      ) : (
        <div class="desk-tools spreadsheet-reading" role="status">
          <span>{s.reading(reading)}</span>
          <Button
            look="text"
            onClick={() => {
              running.current?.abort();
              setReading(null);
            }}
          >
            {s.stop}
          </Button>
        </div>
      )}
    </FileDrop>
  );
}
