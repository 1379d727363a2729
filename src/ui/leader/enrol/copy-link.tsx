import { useEnrolMessages } from '../../messages/enrol-messages.ts';
import { Button } from '../../shared/button.tsx';
import { showToast } from '../../shared/toast.tsx';
import './enrol.css';

/** A link to be opened elsewhere: copied by a tap, or by hand where the browser lets nothing be copied. */
export function CopyLink({ href }: { href: string }) {
  const e = useEnrolMessages();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(href);
      showToast({ text: e.browser.copied });
    } catch {
      showToast({ text: e.browser.copyFailed });
    }
  };
  return (
    <>
      <code class="kept-code browser-link">{href}</code>
      <Button onClick={() => void copy()}>{e.browser.copyLink}</Button>
    </>
  );
}
