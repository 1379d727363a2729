import { useState } from 'preact/hooks';
import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import {
  documentAnswerSchema,
  type FiledVersion,
  type UnitFiling,
} from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { useDeskFile } from '../frame/use-desk-file.ts';
import { DocumentView } from './document-view.tsx';

interface VersionsPartProps {
  data: UnitFiling;
  filing: FilingKind;
}

/** What has been filed, the newest first; each can be read as it was. */
export function VersionsPart({ data, filing }: VersionsPartProps) {
  const f = useFilingsMessages();
  const versions = data.status?.versions ?? [];
  const [opened, setOpened] = useState<string | null>(null);
  if (versions.length === 0) return <p class="desk-words">{f.versions.none}</p>;
  const shown = versions.find(({ id }) => id === opened) ?? versions[0];
  return (
    <>
      <ol class="desk-paper filing-versions">
        {versions.map((version, index) => (
          <VersionRow
            key={version.id}
            version={version}
            isNewest={index === 0 && versions.length > 1}
            isShown={version === shown}
            onOpen={() => setOpened(version.id)}
            data={data}
            filing={filing}
          />
        ))}
      </ol>
      {shown && (shown.hasText ? <FiledText id={shown.id} /> : <p class="desk-words">{f.versions.noText}</p>)}
    </>
  );
}

interface VersionRowProps extends VersionsPartProps {
  version: FiledVersion;
  isNewest: boolean;
  isShown: boolean;
  onOpen(): void;
}

function VersionRow({ version, isNewest, isShown, onOpen, data, filing }: VersionRowProps) {
  const t = useMessages();
  const f = useFilingsMessages();
  const on = instantToWords(version.on, useToday(), useTimeZone(), t);
  const file = useDeskFile();
  const name = f.docxFile(filing, data.unit.name, data.semester.name);
  return (
    <li class="filing-version" aria-current={isShown || undefined}>
      <span>
        {f.versions.item(on, version.by)}
        {isNewest && <span class="quiet"> · {f.versions.newest}</span>}
      </span>
      {version.hasText && (
        <span class="filing-buttons">
          {!isShown && (
            <Button look="text" onClick={onOpen}>
              {f.versions.open}
            </Button>
          )}
          <Button
            busy={file.busy}
            onClick={() =>
              void file.fetchFile(`/filings/${filing}.docx?filed=${encodeURIComponent(version.id)}`, name)
            }
          >
            {f.download}
          </Button>
        </span>
      )}
    </li>
  );
}

function FiledText({ id }: { id: string }) {
  const answer = useDeskData(`/filings/filed?id=${encodeURIComponent(id)}`, documentAnswerSchema);
  return <DeskAnswer answer={answer}>{({ document }) => <DocumentView document={document} />}</DeskAnswer>;
}
