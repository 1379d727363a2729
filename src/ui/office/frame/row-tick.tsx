import './row-tick.css';

interface RowTickProps {
  /** What stands beside the box, and the box's name for those who hear it. */
  label: string;
  name: string;
  id: string;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** A row's name with a box before it that takes the row into what is chosen. */
export function RowTick({ label, name, id, chosen, onChoose }: RowTickProps) {
  return (
    <label class="row-tick">
      <input
        type="checkbox"
        aria-label={name}
        checked={chosen.has(id)}
        onChange={({ currentTarget: { checked } }) => {
          const next = new Set(chosen);
          if (checked) next.add(id);
          else next.delete(id);
          onChoose(next);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
