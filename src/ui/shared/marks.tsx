import './marks.css';

interface MarksProps {
  marks: ('met' | 'missed' | 'future' | 'open')[];
  /** The same in words; `null` where they stand beside it. */
  label: string | null;
}

/** A strip of small marks, one for each week or time: tall and full where done, hollow where missed. */
export function Marks({ marks, label }: MarksProps) {
  return (
    <span
      class="marks"
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {marks.map((mark, index) => (
        <span key={index} class={`mark mark-${mark}`} />
      ))}
    </span>
  );
}

/** A count towards a target, where marks would be too many. */
export function Bar({ count, target }: { count: number; target: number }) {
  return <progress class="marks-bar" value={Math.min(count, target)} max={target} aria-hidden="true" />;
}
