import { useState } from 'preact/hooks';
import { usePhotosMessages } from '../messages/photos-messages.ts';
import { useVisitMessages } from '../messages/visit-messages.ts';
import { Button, LinkButton } from '../shared/button.tsx';
import { Chips, type Choice } from '../shared/chips.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { cameraIcon, pictureIcon } from '../shared/icons.ts';
import { scanIcon } from '../shared/icons-home.ts';
import { MultiChips } from '../shared/multi-chips.tsx';
import { Stepper } from '../shared/stepper.tsx';
import { Part } from './part.tsx';

const LOOKS = ['primary', 'secondary', 'text'] as const;
const nothing = () => undefined;

/** What is tapped. */
export function ControlParts() {
  const v = useVisitMessages();
  const p = usePhotosMessages();
  return (
    <>
      <Part name="Button">
        {LOOKS.map((look) => (
          <Button key={look} look={look}>
            {v.save}
          </Button>
        ))}
        <Button look="primary" icon={scanIcon}>
          {v.scanAgain}
        </Button>
        <Button look="primary" busy>
          {v.saving}
        </Button>
        <Button busy>{v.saving}</Button>
      </Part>
      <Part name="LinkButton">
        {LOOKS.map((look) => (
          <LinkButton key={look} look={look} href="/gallery">
            {v.backToList}
          </LinkButton>
        ))}
      </Part>
      <Part name="FileButton">
        <FileButton icon={cameraIcon} accept="image/*" camera onFiles={nothing}>
          {p.field.camera}
        </FileButton>
        <FileButton icon={pictureIcon} accept="image/*" busy onFiles={nothing}>
          {p.field.album}
        </FileButton>
      </Part>
      <ChoiceParts />
      <StepperPart />
    </>
  );
}

function ChoiceParts() {
  const v = useVisitMessages();
  const choices: Choice<string>[] = Object.entries(v.scopes).map(([value, label]) => ({ value, label }));
  const many = Array.from({ length: 4 }, () => choices)
    .flat()
    .map(({ label }, index) => ({ value: String(index), label }));
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>('colleges');
  const [among, setAmong] = useState<string | null>('5');
  const [several, setSeveral] = useState(['classes', 'branches']);
  return (
    <>
      <Part name="Chips">
        <Chips legend={v.kind} choices={choices} value={one} onChange={setOne} />
        <Chips legend={v.kind} quiet choices={choices} value={other} onChange={setOther} />
        <Chips legend={v.kind} even choices={choices.slice(0, 2)} value={other} onChange={setOther} />
        <Chips legend={v.kind} scroll choices={many} value={among} onChange={setAmong} />
      </Part>
      <Part name="MultiChips">
        <MultiChips
          legend={v.themes}
          hint={v.scopeHints.classes}
          choices={choices}
          values={several}
          onChange={setSeveral}
          more={{ label: v.otherScopes.classes, onClick: nothing }}
        />
      </Part>
    </>
  );
}

function StepperPart() {
  const v = useVisitMessages();
  const [count, setCount] = useState<number | null>(null);
  const [other, setOther] = useState<number | null>(5);
  const words = { unit: v.peopleUnit, fewer: v.fewer, more: v.moreOne, max: 100 };
  return (
    <Part name="Stepper">
      <Stepper label={v.people} {...words} value={count} onChange={setCount} />
      <Stepper label={v.people} {...words} quick={[1, 2, 5, 10]} value={other} onChange={setOther} />
      <Stepper label={v.people} {...words} inline value={other} onChange={setOther} />
    </Part>
  );
}
