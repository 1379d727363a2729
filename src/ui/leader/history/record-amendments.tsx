import { useHistoryMessages } from '../../messages/history-messages.ts';
import type { AmendmentModel } from './record-detail-model.ts';

/** What was amended, each time: when, on which phone, and what each part said before. */
export function RecordAmendments({ amendments }: { amendments: AmendmentModel[] }) {
  const h = useHistoryMessages();
  if (amendments.length === 0) return null;
  return (
    <section class="amendments">
      <h3>{h.amendments}</h3>
      <ol>
        {amendments.map(({ id, at, fromThisDevice, changes }) => (
          <li key={id}>
            <p class="quiet">{`${at} · ${fromThisDevice ? h.thisDevice : h.otherDevice}`}</p>
            {changes.length === 0 && <p>{h.unchanged}</p>}
            <dl class="record-fields">
              {changes.map(({ part, before, after }) => (
                <div key={part}>
                  <dt>{h.parts[part]}</dt>
                  <dd>
                    <del>{before ?? h.nothing}</del>
                    <span aria-hidden="true">→</span>
                    <span class="hidden-text">{h.becomes}</span>
                    <ins>{after ?? h.nothing}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
