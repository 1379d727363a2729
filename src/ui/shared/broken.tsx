import { useMessages } from '../messages/language.ts';
import { useServices } from '../services.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

/**
 * In place of a screen that could not be fetched or drawn. Both ways out load the app anew; where a newer version waits,
 * to try again moves to it: what the old one asks for may be gone from the server.
 */
export function Broken() {
  const t = useMessages();
  const { update } = useServices();
  const retry = async () => {
    if ((await update.fetchAndApply()) !== 'applied') location.reload();
  };
  return (
    <Page
      title={t.product}
      foot={
        <>
          <Button look="primary" onClick={() => void retry()}>
            {t.common.retry}
          </Button>
          <Button onClick={() => location.assign('/')}>{t.common.home}</Button>
        </>
      }
    >
      <Banner look="due">{t.common.broken}</Banner>
    </Page>
  );
}
