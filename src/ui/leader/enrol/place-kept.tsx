import { useEffect } from 'preact/hooks';
import { groupByFour } from '../../../domain/crockford.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { LinkButton } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import './enrol.css';

/** A poster was opened on a phone, or in a browser, that is not enrolled: the code is kept, and the next step said. */
export function PlaceKept({ code }: { code: string }) {
  const t = useMessages();
  const { keepPlaceCode } = useServices();
  useEffect(() => void keepPlaceCode(code), [keepPlaceCode, code]);
  return (
    <Page title={t.kept.title} look="bare">
      <div class="enrol-top">
        <img src="/favicon.svg" alt="" width="72" height="72" />
        <p class="enrol-heading">{t.kept.heading}</p>
        <p class="quiet">{t.kept.lead}</p>
      </div>
      <LinkButton look="primary" href="/enrol">
        {t.kept.action}
      </LinkButton>
      <div class="enrol-form">
        <p>{t.kept.installed}</p>
        <p>
          <span class="hidden-text">{t.kept.code}</span>
          <code class="kept-code">{groupByFour(code)}</code>
        </p>
      </div>
    </Page>
  );
}
