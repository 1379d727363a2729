import { installOffer } from '../../browser-app.ts';
import { useInstallMessages } from '../../messages/install-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { Steps } from '../../shared/steps.tsx';
import { showToast } from '../../shared/toast.tsx';
import { CopyLink } from '../enrol/copy-link.tsx';
import { howItRunsHere } from '../keeping/how-it-runs.ts';
import { type InstallWay, installWay } from './install-way.ts';
import './install.css';

/** What is installed there keeps its records apart from the browser's. */
const APART: InstallWay[] = ['safari', 'otherOnIphone'];

/** `/me/install`: how the app is put on this phone's home screen (IN1); by one tap, where the browser offers it (IN2). */
export function Install() {
  const i = useInstallMessages();
  const offer = installOffer.value;
  const way = installWay(navigator);
  const install = async () => {
    installOffer.value = null;
    const answer = await offer?.prompt();
    if (answer?.outcome === 'accepted') showToast({ text: i.accepted });
  };
  if (howItRunsHere() === 'installed')
    return (
      <Page title={i.title} back="/me">
        <p class="install-card">{i.done}</p>
      </Page>
    );
  return (
    <Page
      title={i.title}
      back="/me"
      foot={
        offer && (
          <Button look="primary" onClick={() => void install()}>
            {i.action}
          </Button>
        )
      }
    >
      <div class="install-card">
        <p>{i.lead}</p>
        {!offer && <Steps steps={i.steps[way]} />}
        {way === 'otherOnIphone' && <CopyLink href={location.origin} />}
        <p class="quiet">{APART.includes(way) ? i.apart : i.same}</p>
      </div>
    </Page>
  );
}
