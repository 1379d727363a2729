import { signal } from '@preact/signals';
import { useMessages } from '../messages/language.ts';
import type { Messages } from '../messages/zh-cn.ts';
import { type Services, useServices } from '../services.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { showToast } from './toast.tsx';
import './update-banner.css';

const putOff = signal(false);

/** Moves to the new version, or says why not (WK3). */
export async function applyUpdate(update: Services['update'], t: Messages): Promise<void> {
  if ((await update.apply()) === 'unsavedInput') showToast({ text: t.update.held });
}

/** Offers the new version; once put off it waits under 我的 until the app is opened anew. */
export function UpdateBanner() {
  const t = useMessages();
  const { update } = useServices();
  if (!update.available.value || putOff.value) return null;
  return (
    <aside class="update-banner" aria-label={t.update.title}>
      <Banner
        actions={
          <>
            <Button look="text" onClick={() => (putOff.value = true)}>
              {t.update.later}
            </Button>
            <Button look="text" onClick={() => void applyUpdate(update, t)}>
              {t.update.action}
            </Button>
          </>
        }
      >
        {t.update.text}
      </Banner>
    </aside>
  );
}
