import { useMessages } from '../messages/language.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

/** In place of a screen that could not be fetched or drawn. Both ways out load the app anew. */
export function Broken() {
  const t = useMessages();
  return (
    <Page
      title={t.product}
      foot={
        <>
          <Button look="primary" onClick={() => location.reload()}>
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
