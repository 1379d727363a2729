import { type UndoResponse, undoResponseSchema } from '../../../../domain/office/roster-wire.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { useRosterMessages } from '../../../messages/roster-messages.ts';
import { useDeskChange } from '../../frame/use-desk-change.ts';

/** Takes an import back; answers what became of it in words, or `null` where nothing did. */
export function useUndo() {
  const { imports: words } = useRosterImportMessages();
  const r = useRosterMessages();
  const { busy, change } = useDeskChange();

  function tell(answer: UndoResponse): string {
    if (answer.outcome === 'undoneAlready') return words.undoneAlready;
    const { restored, left, stay, unitsLeft } = answer;
    const names = (list: string[], say: (text: string) => string) =>
      list.length > 0 ? [say(list.join(r.and))] : [];
    return [
      words.result(restored),
      ...names(left, words.left),
      ...names(stay, words.stay),
      ...names(unitsLeft, words.unitsLeft),
    ].join('\n');
  }

  return {
    busy,
    async undo(id: string): Promise<string | null> {
      const answer = await change(`/roster/imports/${encodeURIComponent(id)}/undo`, {}, undoResponseSchema);
      return answer && tell(answer);
    },
  };
}
