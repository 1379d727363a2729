import { useState } from 'preact/hooks';
import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import type { UnitFiling } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { DraftStateWords } from './draft-state-words.tsx';
import { FileSheet } from './file-sheet.tsx';
import { LaterPart } from './later-part.tsx';
import { PreviewPart } from './preview-part.tsx';
import { useFilingDraft } from './use-filing-draft.ts';
import { VersionsPart } from './versions-part.tsx';
import { WritePart } from './write-part.tsx';

interface UnitFilingDeskProps {
  data: UnitFiling;
  filing: FilingKind;
  reload(): void;
}

type View = 'write' | 'preview' | 'versions';

/** The text of one filing: written, looked at, filed; and what has been filed. */
export function UnitFilingDesk({ data, filing, reload }: UnitFilingDeskProps) {
  const f = useFilingsMessages();
  const { unit, semester, status, later } = data;
  const draft = useFilingDraft({ unit: unit.id, semester: semester.id, filing }, data.saved);
  const versions = status?.versions ?? [];
  const [view, setView] = useState<View>(versions.length > 0 ? 'versions' : 'write');
  const [isFiling, setFiling] = useState(false);
  const [isBusy, setBusy] = useState(false);

  /** What is filed is what the endpoint has: the last words go there first. */
  async function openFiling(): Promise<void> {
    setBusy(true);
    const state = await draft.flush();
    setBusy(false);
    if (state === 'saved' || state === 'untouched') setFiling(true);
    else setView('write');
  }

  return (
    <>
      {later.length > 0 && <LaterPart later={later} />}
      <div class="filing-head">
        <div class="filing-views">
          <Chips<View>
            legend={f.views.label}
            quiet
            even
            choices={[
              { value: 'write', label: f.views.write },
              { value: 'preview', label: f.views.preview },
              { value: 'versions', label: f.views.versions(versions.length) },
            ]}
            value={view}
            onChange={(chosen) => setView(chosen)}
          />
        </div>
        <DraftStateWords draft={draft} />
        <Button look="primary" busy={isBusy} onClick={() => void openFiling()}>
          {versions.length > 0 ? f.file.again : f.verbs[filing]}
        </Button>
      </div>
      {view === 'write' && <WritePart data={data} filing={filing} draft={draft} />}
      {view === 'preview' && <PreviewPart data={data} filing={filing} draft={draft} />}
      {view === 'versions' && <VersionsPart data={data} filing={filing} />}
      {isFiling && (
        <FileSheet
          data={data}
          filing={filing}
          base={draft.base.savedAt}
          onPreview={() => {
            setFiling(false);
            setView('preview');
          }}
          onClose={() => setFiling(false)}
          onFiled={() => {
            setFiling(false);
            setView('versions');
            reload();
          }}
          onChanged={() => {
            setFiling(false);
            reload();
          }}
        />
      )}
    </>
  );
}
