import { useState } from 'preact/hooks';
import { guessMapping, type Mapping } from '../../../../domain/office/roster-import/mapping.ts';
import type { ImportFigures } from '../../../../domain/office/roster-import/plan.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { DeskAnswer } from '../../frame/desk-answer.tsx';
import { DeskPage } from '../../frame/desk-page.tsx';
import type { Sheet } from '../../spreadsheet/spreadsheet.ts';
import { useRoster } from '../use-roster.ts';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { MapStep } from './map-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import './import.css';

/** A file that has been read, and where the roster stands in it. */
export interface ReadFile {
  name: string;
  sheets: [Sheet, ...Sheet[]];
  /** The index of the sheet that is looked at. */
  sheet: number;
  mapping: Mapping;
}

type Step =
  | { step: 'file' }
  | { step: 'columns' | 'preview'; file: ReadFile }
  | { step: 'done'; id: string; figures: ImportFigures };

const STEPS: Step['step'][] = ['file', 'columns', 'preview', 'done'];

/** A roster's way from a file into the roster. */
export function ImportPage() {
  const i = useRosterImportMessages();
  const answer = useRoster();
  const [step, setStep] = useState<Step>({ step: 'file' });
  return (
    <DeskPage title={i.title} back="/office/roster">
      <ol class="import-steps" aria-label={i.steps}>
        {STEPS.map((each) => (
          <li key={each} aria-current={each === step.step ? 'step' : undefined}>
            {i.step[each]}
          </li>
        ))}
      </ol>
      <DeskAnswer answer={answer}>
        {(roster) => {
          switch (step.step) {
            case 'file':
              return (
                <FileStep
                  onRead={(name, sheets) => setStep({ step: 'columns', file: openFile(name, sheets) })}
                />
              );
            case 'columns':
              return (
                <MapStep
                  file={step.file}
                  onChange={(file) => setStep({ ...step, file })}
                  onNext={() => setStep({ ...step, step: 'preview' })}
                  onBack={() => setStep({ step: 'file' })}
                />
              );
            case 'preview':
              return (
                <PreviewStep
                  file={step.file}
                  roster={roster}
                  onDone={(id, figures) => setStep({ step: 'done', id, figures })}
                  onBack={() => setStep({ ...step, step: 'columns' })}
                />
              );
            case 'done':
              return (
                <DoneStep
                  {...step}
                  onAgain={() => {
                    void answer.reload();
                    setStep({ step: 'file' });
                  }}
                />
              );
          }
        }}
      </DeskAnswer>
    </DeskPage>
  );
}

/** Begins with the sheet in which most columns are recognised. */
function openFile(name: string, sheets: [Sheet, ...Sheet[]]): ReadFile {
  const mappings = sheets.map(({ rows }) => guessMapping(rows));
  const sizes = mappings.map(({ columns }) => Object.keys(columns).length);
  const sheet = sizes.indexOf(Math.max(...sizes));
  return { name, sheets, sheet, mapping: mappings[sheet] ?? { headRow: -1, columns: {} } };
}
