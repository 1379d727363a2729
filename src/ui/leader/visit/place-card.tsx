import { groupByFour } from '../../../domain/crockford.ts';
import type { Place } from '../../../domain/place.ts';
import type { ActivityKind } from '../../../domain/regulation/policy.ts';
import { useMessages } from '../../messages/language.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { Icon } from '../../shared/icon.tsx';
import { placeIcon } from '../../shared/icons.ts';

interface PlaceCardProps {
  /** `null`: this phone knows no place with this code (PL4). */
  place: Place | null;
  code: string;
  /** The activity, where the place leaves only one. */
  kind: ActivityKind | undefined;
}

/** What needs no typing: where, and what. */
export function PlaceCard({ place, code, kind }: PlaceCardProps) {
  const t = useMessages();
  const v = useVisitMessages();
  return (
    <section class="place-card" aria-label={v.place}>
      <span class="place-card-icon">
        <Icon path={placeIcon} />
      </span>
      <div>
        <p class="place-card-name">{place?.name ?? t.common.unknownPlace}</p>
        {place ? (
          <p class="quiet">{kind ? t.titleOf(kind.title) : place.building}</p>
        ) : (
          <p class="quiet">{groupByFour(code)}</p>
        )}
      </div>
    </section>
  );
}
