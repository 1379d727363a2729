import { useEnrolMessages } from '../../messages/enrol-messages.ts';
import { Page } from '../../shared/page.tsx';
import { Steps } from '../../shared/steps.tsx';
import { CopyLink } from './copy-link.tsx';
import './enrol.css';

/** Inside another app's browser nothing is enrolled and nothing kept but the address, which holds the code. */
export function OpenInBrowser() {
  const e = useEnrolMessages();
  return (
    <Page title={e.browser.title} look="bare">
      <div class="enrol-top">
        <p class="enrol-heading">{e.browser.heading}</p>
        <p class="quiet">{e.browser.lead}</p>
      </div>
      <div class="enrol-form">
        <MenuPicture title={e.browser.picture} />
        <Steps steps={[e.browser.stepMenu, e.browser.stepOpen]} />
      </div>
      <div class="enrol-form">
        <p class="quiet">{e.browser.otherwise}</p>
        <CopyLink href={location.href} />
      </div>
    </Page>
  );
}

/** A phone's upper edge with the menu button ringed, and the menu with its one item marked. */
function MenuPicture({ title }: { title: string }) {
  return (
    <svg class="browser-picture" viewBox="0 0 280 170" role="img" aria-label={title}>
      <path class="paper" d="M20 169V22A18 18 0 0 1 38 4h204a18 18 0 0 1 18 18v147" />
      <rect class="bars" x="104" y="24" width="72" height="8" rx="4" />
      <circle class="ring" cx="234" cy="28" r="15" />
      <circle class="mark" cx="227" cy="28" r="2" />
      <circle class="mark" cx="234" cy="28" r="2" />
      <circle class="mark" cx="241" cy="28" r="2" />
      <rect class="bars" x="44" y="72" width="44" height="44" rx="10" />
      <rect class="bars" x="118" y="72" width="44" height="44" rx="10" />
      <rect class="pick" x="192" y="72" width="44" height="44" rx="10" />
      <circle class="ring" cx="214" cy="94" r="11" />
      <path class="mark" d="m220 88-4 9-8 3 4-9z" />
      <rect class="bars" x="48" y="126" width="36" height="6" rx="3" />
      <rect class="bars" x="122" y="126" width="36" height="6" rx="3" />
      <rect class="mark" x="192" y="126" width="44" height="6" rx="3" />
    </svg>
  );
}
