import { useKeepingMessages } from '../../messages/keeping-messages.ts';
import { useServices } from '../../services.ts';
import './restoring.css';

/** How much of what other phones have logged has come to this one, while it comes (SY12). */
export function Restoring() {
  const k = useKeepingMessages();
  const pulled = useServices().sync.pulled.value;
  if (!pulled) return null;
  const { held, of } = pulled;
  return (
    <div class="restoring" role="status">
      <span>{k.restoring(Math.floor((100 * held) / of))}</span>
      <progress value={held} max={of} aria-hidden="true" />
    </div>
  );
}
