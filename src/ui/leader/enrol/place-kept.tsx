import { useEffect } from 'preact/hooks';
import { groupByFour } from '../../../domain/crockford.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { useServices } from '../../services.ts';
import { LinkButton } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import './enrol.css';

/** A poster was opened on a phone, or in a browser, that is not enrolled: the code is kept, and the next step said. */
export function PlaceKept({ code }: { code: string }) {
  const v = useVisitMessages();
  const { keepPlaceCode } = useServices();
  useEffect(() => void keepPlaceCode(code), [keepPlaceCode, code]);
  return (
    <Page title={v.kept.title} look="bare">
      <div class="enrol-top">
        <img src="/favicon.svg" alt="" width="72" height="72" />
        <p class="enrol-heading">{v.kept.heading}</p>
        <p class="quiet">{v.kept.lead}</p>
      </div>
      <LinkButton look="primary" href="/enrol">
        {v.kept.action}
      </LinkButton>
      <div class="enrol-form">
        <p>{v.kept.installed}</p>
        <p>
          <span class="hidden-text">{v.kept.code}</span>
          <code class="kept-code">{groupByFour(code)}</code>
        </p>
      </div>
    </Page>
  );
}
