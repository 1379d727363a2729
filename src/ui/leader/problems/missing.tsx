import '../../shared/field.css';

/** What is still wanting, under an input that has no words of its own. */
export function Missing({ words }: { words: string | undefined }) {
  return words === undefined ? null : (
    <p class="field-words field-error" role="alert">
      {words}
    </p>
  );
}
