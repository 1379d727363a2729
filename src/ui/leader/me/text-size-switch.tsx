import { useState } from 'preact/hooks';
import { dropFirstScreen } from '../../../storage/first-screen.ts';
import { useMeMessages } from '../../messages/me-messages.ts';
import { Chips } from '../../shared/chips.tsx';
import { chooseTextSize, shownTextSize, type TextSize } from '../../shared/text-size.ts';

/** Text as the phone's setting has it, or larger (LT1). */
export function TextSizeSwitch() {
  const m = useMeMessages();
  const [shown, setShown] = useState(shownTextSize);
  return (
    <Chips<TextSize>
      legend={m.textSize}
      choices={[
        { value: 'standard', label: m.textSizes.standard },
        { value: 'large', label: m.textSizes.large },
      ]}
      value={shown}
      onChange={(chosen) => {
        chooseTextSize(chosen);
        // Drawn in the other size, it is of no use at the next start.
        void dropFirstScreen().catch(() => undefined);
        setShown(chosen);
      }}
    />
  );
}
