import { useEffect, useState } from 'preact/hooks';
import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import { documentAnswerSchema, type UnitFiling } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { Button } from '../../shared/button.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { useDeskFile } from '../frame/use-desk-file.ts';
import { DocumentView } from './document-view.tsx';
import type { FilingDraft } from './use-filing-draft.ts';

interface PreviewPartProps {
  data: UnitFiling;
  filing: FilingKind;
  draft: FilingDraft;
}

/** The text as it would be filed now; the last words are kept first. */
export function PreviewPart({ data: { unit, semester }, filing, draft }: PreviewPartProps) {
  const f = useFilingsMessages();
  const [isReady, setReady] = useState(false);
  const { flush } = draft;
  useEffect(() => {
    let left = false;
    void flush().then(() => {
      if (!left) setReady(true);
    });
    return () => {
      left = true;
    };
  }, [flush]);
  const query = new URLSearchParams({ unit: unit.id, semester: semester.id });
  const path = `/filings/preview?${query}&filing=${filing}`;
  const answer = useDeskData(isReady ? path : null, documentAnswerSchema);
  const file = useDeskFile();
  const isKept = draft.state === 'saved' || draft.state === 'untouched';
  if (!isReady)
    return (
      <p class="desk-words" role="status">
        {f.preview.loading}
      </p>
    );
  return (
    <>
      <div class="filing-version">
        <p class="quiet">{isKept ? f.preview.note : f.preview.unsaved}</p>
        <Button
          busy={file.busy}
          onClick={() =>
            void file.fetchFile(
              `/filings/${filing}.docx?${query}`,
              f.docxFile(filing, unit.name, semester.name),
            )
          }
        >
          {f.downloadDraft}
        </Button>
      </div>
      <DeskAnswer answer={answer}>{({ document }) => <DocumentView document={document} />}</DeskAnswer>
    </>
  );
}
