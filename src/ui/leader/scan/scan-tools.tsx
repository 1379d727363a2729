import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CameraSession } from '../../../scan/scanning.ts';
import { useScanMessages } from '../../messages/scan-messages.ts';
import { Icon } from '../../shared/icon.tsx';
import { cameraSwitchIcon, keyboardIcon, pictureIcon, torchIcon } from '../../shared/icons.ts';

interface ScanToolsProps {
  session: CameraSession | null;
  onCamera(id: string): void;
  onPicture(picture: Blob): void;
  onType(): void;
}

/** The row under the viewfinder: light and camera where the phone has them; picture and typing always. */
export function ScanTools({ session, onCamera, onPicture, onType }: ScanToolsProps) {
  const s = useScanMessages();
  return (
    <div class="scan-tools">
      {session?.hasTorch && <Torch session={session} />}
      <label class="scan-tool">
        <input
          class="hidden-text"
          type="file"
          accept="image/*"
          onChange={({ currentTarget: input }) => {
            const picture = input.files?.[0];
            input.value = '';
            if (picture) onPicture(picture);
          }}
        />
        <Tool icon={pictureIcon}>{s.picture}</Tool>
      </label>
      <button type="button" class="scan-tool" onClick={onType}>
        <Tool icon={keyboardIcon}>{s.type}</Tool>
      </button>
      {session && session.cameras.length > 1 && (
        <button type="button" class="scan-tool" onClick={() => onCamera(nextCamera(session))}>
          <Tool icon={cameraSwitchIcon}>{s.camera}</Tool>
        </button>
      )}
    </div>
  );
}

function Torch({ session }: { session: CameraSession }) {
  const s = useScanMessages();
  const [on, setOn] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another camera begins with its light off
  useEffect(() => setOn(false), [session]);
  const turn = async () => {
    try {
      await session.setTorch(!on);
      setOn(!on);
    } catch {
      // The phone keeps its light as it is, and so does the button.
    }
  };
  return (
    <button type="button" class="scan-tool" aria-pressed={on} onClick={() => void turn()}>
      <Tool icon={torchIcon}>{on ? s.torchOff : s.torchOn}</Tool>
    </button>
  );
}

function Tool({ icon, children }: { icon: string; children: ComponentChildren }) {
  return (
    <>
      <span class="scan-tool-icon">
        <Icon path={icon} />
      </span>
      {children}
    </>
  );
}

function nextCamera({ cameras, cameraId }: CameraSession): string {
  const at = cameras.findIndex((camera) => camera.id === cameraId);
  return cameras[(at + 1) % cameras.length]?.id ?? '';
}
