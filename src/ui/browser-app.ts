import { signal } from '@preact/signals';
import { Workbox } from 'workbox-window';

/** https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface — missing from TypeScript's library. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's offer to install the app; `null` where it has made none, or the one that it made was answered (IN2). */
export const installOffer = signal<InstallOffer | null>(null);

// Chromium offers once, after the page's load event and a look at the manifest and its icons: this module, asked for
// while the page is still loading, is there before.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installOffer.value = event as InstallOffer;
});
addEventListener('appinstalled', () => {
  installOffer.value = null;
});

export function registerWorker(): Workbox {
  const worker = new Workbox('/service-worker.js');
  void worker.register().catch(() => undefined);
  return worker;
}
