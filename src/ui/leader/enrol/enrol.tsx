import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { ENROLMENT_CODE_LENGTH, readEnrolmentText } from '../../../domain/enrolment.ts';
import { useEnrolMessages } from '../../messages/enrol-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { type EnrolFailure, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, LinkButton } from '../../shared/button.tsx';
import { codeToGroups } from '../../shared/code-groups.ts';
import { CodeInput } from '../../shared/code-input.tsx';
import { isInAppBrowser } from '../../shared/in-app-browser.ts';
import { Page } from '../../shared/page.tsx';
import { readShutOut } from '../../shared/shut-out.ts';
import { showToast } from '../../shared/toast.tsx';
import { firstScreen } from '../help/introduced.ts';
import { LanguageSwitch } from '../me/language-switch.tsx';
import { OpenInBrowser } from './open-in-browser.tsx';
import { whenEnrolled } from './when-enrolled.ts';
import './enrol.css';

const GROUP = 5;

/** Binds this phone to a person, by a link `/e/CODE` or a typed code; not within another app's browser (IN3). */
export function Enrol({ code }: { code?: string }) {
  const phone = useServices().phone.value;
  if (phone && !phone.enrolment && isInAppBrowser(navigator.userAgent)) return <OpenInBrowser />;
  return <EnrolForm linked={code} />;
}

function EnrolForm({ linked }: { linked: string | undefined }) {
  const t = useMessages();
  const e = useEnrolMessages();
  const { phone, enrol, sync } = useServices();
  const { route, query } = useLocation();
  const [typed, setTyped] = useState(() => codeToGroups(linked ?? '', GROUP));
  const [failure, setFailure] = useState<EnrolFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const code = readEnrolmentText(typed);
    if (!code) return setFailure('malformedCode');
    setBusy(true);
    setFailure(null);
    const refused = await enrol(code).catch(() => ({ failure: 'failed' as const }));
    if (refused) {
      setBusy(false);
      return setFailure(refused.failure);
    }
    const { person, pendingPlaceCode } = await whenEnrolled(phone);
    showToast({ text: e.welcome(person.name) });
    route(pendingPlaceCode ? `/p/${pendingPlaceCode}` : firstScreen(person), true);
  };

  return (
    <Page title={e.title} look="bare">
      <div class="enrol-top">
        <img src="/favicon.svg" alt="" width="72" height="72" />
        <p class="enrol-name">{t.product}</p>
        <p class="enrol-heading">{e.heading}</p>
        <p class="quiet">{e.lead}</p>
      </div>
      {query.shared === 'kept' && <Banner>{e.sharedKept}</Banner>}
      {phone.value?.enrolment && !readShutOut(sync.status.value) && !busy ? (
        <Already />
      ) : (
        <form
          class="enrol-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <CodeInput
            label={e.label}
            hint={e.hint}
            error={failure ? e.failures[failure] : undefined}
            length={ENROLMENT_CODE_LENGTH}
            group={GROUP}
            value={typed}
            read={readEnrolmentText}
            onChange={setTyped}
          />
          <Button look="primary" submit busy={busy}>
            {busy ? e.busy : e.action}
          </Button>
        </form>
      )}
      <div class="enrol-language">
        <LanguageSwitch />
      </div>
    </Page>
  );
}

function Already() {
  const t = useMessages();
  const e = useEnrolMessages();
  return (
    <div class="enrol-form">
      <p>{e.already}</p>
      <LinkButton look="primary" href="/">
        {t.common.home}
      </LinkButton>
    </div>
  );
}
