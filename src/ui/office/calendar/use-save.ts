import {
  type CalendarChange,
  type CalendarRequest,
  type CalendarView,
  type SaveAnswer,
  saveAnswerSchema,
} from '../../../domain/office/calendar/calendar-wire.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { useServices } from '../../services.ts';
import { showToast } from '../../shared/toast.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { noteCalendarChanged } from './calendar-changed.ts';

const PATH = '/calendar/semesters';

/** Saves a change, and offers the way back as long as the words stand. */
export function useSave(view: CalendarView) {
  const c = useCalendarMessages();
  const { desk, sync } = useServices();
  const { busy, change } = useDeskChange();

  async function undo(former: CalendarChange, { version }: CalendarView): Promise<void> {
    const request: CalendarRequest = { version, change: former };
    const answer = await (await desk()).post(PATH, request, saveAnswerSchema);
    const isDone = 'data' in answer && answer.data.outcome === 'saved';
    showToast({ text: isDone ? c.undone : c.undoFailed });
    noteCalendarChanged();
    sync.request();
  }

  /** The answer, or `null` where none came: that has been said, and what was typed stays. */
  async function save(request: CalendarRequest): Promise<SaveAnswer | null> {
    const answer = await change(PATH, request, saveAnswerSchema);
    if (answer?.outcome !== 'saved') return answer;
    const former = inverseOf(request.change, view);
    showToast({
      text: request.change.change === 'remove' ? c.removed : c.saved,
      undo: { label: c.undo, onUndo: () => void undo(former, answer.view) },
    });
    // This device goes by the calendar too.
    sync.request();
    return answer;
  }
  return { busy, save };
}

/** What brings the calendar back to what it was. */
function inverseOf(change: CalendarChange, { calendar }: CalendarView): CalendarChange {
  const id = change.change === 'save' ? change.semester.id : change.semester;
  const before = calendar.semesters.find((semester) => semester.id === id);
  return before ? { change: 'save', semester: before } : { change: 'remove', semester: id };
}
