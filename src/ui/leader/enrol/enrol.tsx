import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { ENROLMENT_CODE_LENGTH, readEnrolmentText } from '../../../domain/enrolment.ts';
import { useEnrolMessages } from '../../messages/enrol-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { type EnrolFailure, useServices } from '../../services.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { codeToGroups } from '../../shared/code-groups.ts';
import { CodeInput } from '../../shared/code-input.tsx';
import { Page } from '../../shared/page.tsx';
import { showToast } from '../../shared/toast.tsx';
import { LanguageSwitch } from '../me/language-switch.tsx';
import { whenEnrolled } from './when-enrolled.ts';
import './enrol.css';

const GROUP = 5;

/** Binds this phone to a person, by a link `/e/CODE` or a typed code. */
export function Enrol({ code: linked }: { code?: string }) {
  const t = useMessages();
  const e = useEnrolMessages();
  const { phone, enrol } = useServices();
  const { route } = useLocation();
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
    const { name, pendingPlaceCode } = await whenEnrolled(phone);
    showToast({ text: e.welcome(name) });
    route(pendingPlaceCode ? `/p/${pendingPlaceCode}` : '/', true);
  };

  return (
    <Page title={e.title} look="bare">
      <div class="enrol-top">
        <img src="/favicon.svg" alt="" width="72" height="72" />
        <p class="enrol-name">{t.product}</p>
        <p class="enrol-heading">{e.heading}</p>
        <p class="quiet">{e.lead}</p>
      </div>
      {phone.value?.enrolment && !busy ? (
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
