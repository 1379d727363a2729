import { useLocation } from 'preact-iso/router';
import type { CalendarView } from '../../../domain/office/calendar/calendar-wire.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import type { CalendarMessages } from '../../messages/zh-cn-calendar.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { ImpactPart } from './impact-part.tsx';
import { headlineOf } from './impact-words.ts';
import { toggleHoliday } from './semester-draft.ts';
import { SemesterFields } from './semester-fields.tsx';
import { SemesterNotes } from './semester-notes.tsx';
import type { Preview } from './use-preview.ts';
import { CALENDAR, useSemesterForm } from './use-semester-form.ts';
import { YearLegend, YearPicture } from './year-picture.tsx';

interface SemesterEditorProps {
  view: CalendarView;
  /** Of the semester to change; `null` adds one. */
  id: string | null;
  policy: Policy;
}

/** One form for a semester, whether it is added or changed; what saving would alter stands below. */
export function SemesterEditor({ view, id, policy }: SemesterEditorProps) {
  const c = useCalendarMessages();
  const d = useDeskMessages();
  const { route } = useLocation();
  const form = useSemesterForm(view, id);
  const { draft, setDraft, semester, stored, faults, warnings, preview } = form;
  const { isOvertaken, isRemoving, setRemoving, saveNow, maySave } = form;
  const isFaulty = !semester || faults.length > 0;
  return (
    <DeskPage
      title={id === null ? c.form.newTitle : c.form.editTitle}
      lead={id === null && view.calendar.semesters.length > 0 ? c.form.copied : stored?.name}
      back={CALENDAR}
    >
      <form
        class="calendar-form"
        onSubmit={(event) => {
          event.preventDefault();
          void saveNow();
        }}
      >
        <div class="desk-paper">
          <SemesterFields draft={draft} onChange={setDraft} />
        </div>
        <SemesterNotes isMissing={!semester} faults={faults} warnings={warnings} />
        {semester && semester.start < semester.end && !faults.some(({ fault }) => fault === 'tooLong') && (
          <section class="desk-paper calendar-weeks">
            <h2>{c.form.weeks}</h2>
            <p class="quiet">{c.picture.toggle}</p>
            <YearPicture
              label={c.picture.label(semester.name)}
              semesters={[semester]}
              today={view.today}
              onToggle={(monday) => setDraft(toggleHoliday(draft, monday))}
            />
            <YearLegend />
          </section>
        )}
        {isOvertaken && <Banner look="due">{c.impact.changed}</Banner>}
        <ImpactPart
          title={isRemoving ? c.form.removing : c.impact.title}
          isFaulty={isFaulty}
          preview={preview}
          policy={policy}
          today={view.today}
        />
        <div class="calendar-foot">
          <Button look="primary" submit busy={!maySave}>
            {isRemoving ? c.form.removeNow : d.save}
          </Button>
          <Button onClick={() => (isRemoving ? setRemoving(false) : route(CALENDAR))}>
            {isRemoving ? c.form.keep : d.cancel}
          </Button>
          <p class="quiet">{glanceOf(preview, isFaulty, c)}</p>
          {stored && !isRemoving && (
            <Button look="text" onClick={() => setRemoving(true)}>
              {c.form.remove}
            </Button>
          )}
        </div>
      </form>
    </DeskPage>
  );
}

/** The most important of what would change, beside the button that changes it. */
function glanceOf(preview: Preview, isFaulty: boolean, c: CalendarMessages): string {
  switch (preview.state) {
    case 'none':
      return isFaulty ? c.impact.faulty : c.impact.unchanged;
    case 'waiting':
      return c.impact.waiting;
    case 'failed':
      return c.impact.failed;
    case 'ready':
      return preview.answer.outcome === 'impact' ? (headlineOf(preview.answer.impact, c)[0] ?? '') : '';
    default:
      throw new Error(`A preview without words: ${preview satisfies never}`);
  }
}
