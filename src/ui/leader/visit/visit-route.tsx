import { useEffect, useState } from 'preact/hooks';
import { type Place, readPlaceCode } from '../../../domain/place.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { LinkButton } from '../../shared/button.tsx';
import { isInAppBrowser } from '../../shared/in-app-browser.ts';
import { Page } from '../../shared/page.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { OpenInBrowser } from '../enrol/open-in-browser.tsx';
import { PlaceKept } from '../enrol/place-kept.tsx';
import { VisitForm } from './visit-form.tsx';

/** `/p/CODE`: where a scanned poster, its link, or a typed code leads. */
export function VisitRoute({ code: text = '', query }: { code?: string; query?: Record<string, string> }) {
  const v = useVisitMessages();
  const enrolled = useServices().phone.value?.enrolment;
  if (!enrolled && isInAppBrowser(navigator.userAgent)) return <OpenInBrowser />;
  const code = readPlaceCode(text);
  if (code === null)
    return (
      <Page title={v.title} back="/">
        <Banner look="due">{v.badCode}</Banner>
        <LinkButton look="primary" href="/scan">
          {v.scanAgain}
        </LinkButton>
      </Page>
    );
  if (!enrolled) return <PlaceKept code={code} />;
  const proof = query?.proof === 'code' ? 'code' : 'poster';
  return <PosterForm key={code} code={code} proof={proof} reference={enrolled.reference} />;
}

interface PosterFormProps {
  code: string;
  proof: 'poster' | 'code';
  reference: Reference;
}

function PosterForm({ code, proof, reference }: PosterFormProps) {
  const v = useVisitMessages();
  const { findPlace } = useServices();
  const [place, setPlace] = useState<Place | null>();
  useEffect(() => {
    findPlace(code).then(setPlace, () => setPlace(null));
  }, [code, findPlace]);
  if (place === undefined)
    return (
      <Page title={v.title} back="/">
        <Skeleton />
      </Page>
    );
  const withPosters = reference.policy.kinds.filter(({ posters }) => posters.length > 0);
  const kinds = place ? withPosters.filter(({ posters }) => posters.includes(place.kind)) : withPosters;
  return (
    <VisitForm
      title={v.title}
      back="/"
      draftKey={`visit:${code}`}
      start={() => ({})}
      reference={reference}
      poster={{ code, place, proof }}
      kinds={kinds}
      kind={place ? (kinds[0]?.id ?? null) : null}
    />
  );
}
