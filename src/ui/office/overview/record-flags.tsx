import type { ShownFlag } from '../../../domain/office/flags-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';

/** What is odd about a record, and the person's own word about it. */
export function RecordFlags({ flags }: { flags: ShownFlag[] }) {
  const o = useOverviewMessages();
  if (flags.length === 0) return null;
  return (
    <ul class="figures-flags">
      {flags.map(({ name, answer }) => (
        <li key={name}>
          {o.records.flag(name)}
          <br />
          <span class="quiet">{o.records.answer(answer)}</span>
        </li>
      ))}
    </ul>
  );
}
