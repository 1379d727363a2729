import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import type { Section, UnitFiling } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Field } from '../../shared/field.tsx';
import { showToast } from '../../shared/toast.tsx';
import { ExamplesPart } from './examples-part.tsx';
import type { FilingDraft } from './use-filing-draft.ts';

interface WritePartProps {
  data: UnitFiling;
  filing: FilingKind;
  draft: FilingDraft;
}

/** The sections as they may be written; in a summary the examples too. */
export function WritePart({ data, filing, draft }: WritePartProps) {
  const f = useFilingsMessages();
  return (
    <div class="filing-write">
      <p class="quiet">{filing === 'plan' ? f.write.planLead : f.write.summaryLead}</p>
      {draft.resumed && <Banner>{f.draft.resumed}</Banner>}
      {draft.mergedWith !== undefined && draft.conflicts.size === 0 && (
        <Banner>{f.draft.merged(draft.mergedWith)}</Banner>
      )}
      {data.sections.map((section) => (
        <SectionField key={section.id} section={section} draft={draft} />
      ))}
      {filing === 'summary' && <ExamplesPart candidates={data.candidates} draft={draft} />}
    </div>
  );
}

function SectionField({
  section: { id, title, generated },
  draft,
}: {
  section: Section;
  draft: FilingDraft;
}) {
  const f = useFilingsMessages();
  const written = draft.draft.texts[id];
  const isEdited = written !== undefined && written !== generated;
  const theirs = draft.conflicts.get(id);
  const restore = () => {
    draft.changeText(id, null);
    const undo = { label: f.write.undo, onUndo: () => draft.changeText(id, written ?? '') };
    showToast({ text: f.write.restored, undo });
  };
  return (
    <div class="filing-section">
      <Field label={title} hint={generated === '' ? f.write.optional : undefined}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="input"
            value={written ?? generated}
            onInput={({ currentTarget: { value } }) =>
              draft.changeText(id, value === generated ? null : value)
            }
          />
        )}
      </Field>
      {theirs !== undefined && (
        <div class="filing-conflict" role="alert">
          <p>{f.conflict.title(draft.base.savedBy)}</p>
          <blockquote>{theirs === '' ? f.conflict.empty : theirs}</blockquote>
          <div class="filing-buttons">
            <Button onClick={() => draft.settle(id, written ?? generated)}>{f.conflict.keepMine}</Button>
            <Button onClick={() => draft.settle(id, theirs)}>{f.conflict.takeTheirs}</Button>
            <Button onClick={() => draft.settle(id, `${written ?? generated}\n${theirs}`)}>
              {f.conflict.keepBoth}
            </Button>
          </div>
        </div>
      )}
      {isEdited && generated !== '' && (
        <div class="filing-section-foot">
          <span class="quiet">{f.write.edited}</span>
          <Button look="text" onClick={restore}>
            {f.write.restore}
          </Button>
        </div>
      )}
    </div>
  );
}
