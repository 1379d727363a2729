import { signal } from '@preact/signals';
import { useUpdateMessages } from '../messages/update-messages.ts';
import type { UpdateMessages } from '../messages/zh-cn-update.ts';
import { type Services, useServices } from '../services.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { showToast } from './toast.tsx';
import './update-banner.css';

const putOff = signal(false);

/** Moves to the new version, or says why not (WK3). */
export async function applyUpdate(update: Services['update'], u: UpdateMessages): Promise<void> {
  if ((await update.apply()) === 'unsavedInput') showToast({ text: u.held });
}

/** Offers the new version; once put off it waits under 我的 until the app is opened anew. */
export function UpdateBanner() {
  const u = useUpdateMessages();
  const { update } = useServices();
  if (putOff.value) return null;
  return (
    <aside class="update-banner" aria-label={u.title}>
      <Banner
        actions={
          <>
            <Button look="text" onClick={() => (putOff.value = true)}>
              {u.later}
            </Button>
            <Button look="text" onClick={() => void applyUpdate(update, u)}>
              {u.action}
            </Button>
          </>
        }
      >
        {u.text}
      </Banner>
    </aside>
  );
}
