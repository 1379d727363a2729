import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, LinkButton } from '../../shared/button.tsx';

/** The place whose poster was scanned before the phone was enrolled. */
export function PendingPlace({ code }: { code: string }) {
  const t = useMessages();
  const { keepPlaceCode } = useServices();
  return (
    <Banner
      actions={
        <>
          <Button look="text" onClick={() => void keepPlaceCode(null)}>
            {t.home.pendingDrop}
          </Button>
          <LinkButton look="text" href={`/p/${code}`}>
            {t.home.pendingGo}
          </LinkButton>
        </>
      }
    >
      {t.home.pending}
    </Banner>
  );
}
