import { enrolmentCodeToLink } from '../../../domain/enrolment.ts';
import type { EnrolmentOfPerson, IssuedCodes } from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { showToast } from '../../shared/toast.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import type { SlipFacts } from '../print/slip.tsx';
import { SLIPS_PER_SHEET, SlipSheets } from '../print/slip-sheets.tsx';
import { CopyTable } from './copy-table.tsx';
import { useInstantWords } from './use-instant-words.ts';
import './enrolment.css';

interface IssuedProps {
  codes: IssuedCodes;
  /** Those whom the codes are for. */
  people: EnrolmentOfPerson[];
  onDone(): void;
}

/** The codes that were just issued: on paper, as links, or to be read out. Nobody can see them again. */
export function Issued({ codes: { codes, until }, people, onDone }: IssuedProps) {
  const { issued: words } = useEnrolmentMessages();
  const inWords = useInstantWords();
  const when = inWords(until);
  const byId = new Map(people.map((person) => [person.id, person]));
  const slips = codes.map(({ person, code }): SlipFacts => {
    const { name = '', units = [] } = byId.get(person) ?? {};
    const link = enrolmentCodeToLink(location.origin, code);
    return { code, link, name, unit: units.map((unit) => unit.name).join('、'), until: when };
  });

  async function copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ text: done });
    } catch {
      showToast({ text: words.copyFailed });
    }
  }
  const copyAll = () => {
    const lines = slips.map(({ name, link }) => `${name} ${link}`);
    return copy([words.messageAll(when), ...lines].join('\n'), words.copiedAll(slips.length));
  };
  return (
    <DeskPage
      title={words.title}
      lead={words.lead(slips.length, when)}
      actions={
        <>
          <Button onClick={onDone}>{words.done}</Button>
          <Button onClick={() => void copyAll()}>{words.copyAll}</Button>
          <Button look="primary" onClick={() => print()}>
            {words.print(Math.ceil(slips.length / SLIPS_PER_SHEET))}
          </Button>
        </>
      }
    >
      <Banner look="due">{words.once}</Banner>
      <CopyTable
        slips={slips}
        onCopy={({ name, link }) => void copy(words.message(name, link, when), words.copied(name))}
      />
      <SlipSheets slips={slips} />
    </DeskPage>
  );
}
