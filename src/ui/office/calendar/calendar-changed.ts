import { signal } from '@preact/signals';

/** How often the calendar was changed from this page: whoever shows it reads it anew. */
export const calendarChanges = signal(0);

export function noteCalendarChanged(): void {
  calendarChanges.value += 1;
}
