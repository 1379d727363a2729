import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CameraControls } from '../../../scan/scanning.ts';
import { useScanMessages } from '../../messages/scan-messages.ts';
import { Icon } from '../../shared/icon.tsx';
import { cameraSwitchIcon, keyboardIcon, pictureIcon, torchIcon } from '../../shared/icons.ts';

interface ScanToolsProps {
  controls: CameraControls | null;
  onCamera(id: string): void;
  onPicture(picture: Blob): void;
  onType(): void;
}

/** The row under the viewfinder: light and camera where the phone has them; picture and typing always. */
export function ScanTools({ controls, onCamera, onPicture, onType }: ScanToolsProps) {
  const s = useScanMessages();
  return (
    <div class="scan-tools">
      {controls?.hasTorch && <Torch controls={controls} />}
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
      {controls && controls.cameras.length > 1 && (
        <button type="button" class="scan-tool" onClick={() => onCamera(nextCamera(controls))}>
          <Tool icon={cameraSwitchIcon}>{s.camera}</Tool>
        </button>
      )}
    </div>
  );
}

function Torch({ controls }: { controls: CameraControls }) {
  const s = useScanMessages();
  const [on, setOn] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another camera begins with its light off
  useEffect(() => setOn(false), [controls]);
  const turn = async () => {
    try {
      await controls.setTorch(!on);
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

function nextCamera({ cameras, cameraId }: CameraControls): string {
  const at = cameras.findIndex((camera) => camera.id === cameraId);
  return cameras[(at + 1) % cameras.length]?.id ?? '';
}
