import { useState } from 'preact/hooks';
import { useKeepingMessages } from '../../messages/keeping-messages.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, LinkButton } from '../../shared/button.tsx';
import { keepChoice, readChoice } from '../../shared/kept-choice.ts';
import { howItRunsHere } from './how-it-runs.ts';

const STORAGE_KEY = 'install-advice';
const DISMISSED = 'dismissed';

/** Asks those who use Safari's tab on an iPhone to install the app, until they have put the words away (EV3). */
export function InstallAdvice() {
  const k = useKeepingMessages();
  const [isDismissed, setDismissed] = useState(() => readChoice(STORAGE_KEY) === DISMISSED);
  if (isDismissed || howItRunsHere() !== 'safariTab') return null;
  const dismiss = () => {
    setDismissed(true);
    keepChoice(STORAGE_KEY, DISMISSED);
  };
  return (
    <Banner
      actions={
        <>
          <LinkButton look="text" href="/me/install">
            {k.install.how}
          </LinkButton>
          <Button look="text" onClick={dismiss}>
            {k.install.dismiss}
          </Button>
        </>
      }
    >
      {k.install.text}
    </Banner>
  );
}
