import { useState } from 'preact/hooks';
import { type ChainHandedIn, handInAnswerSchema } from '../../../domain/office/hand-in-wire.ts';
import { useHandInMessages } from '../../messages/hand-in-messages.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { FileButton } from '../../shared/file-button.tsx';
import { listIcon } from '../../shared/icons-home.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { FileDrop } from '../frame/file-drop.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { outcomeToWords, signerToWords } from './outcome-words.ts';
import { type FileFault, readFile } from './read-file.ts';
import './hand-in.css';

/** `/office/enrolment/hand-in`: takes in what a phone wrote to a file because it could not reach the endpoint. */
export function HandInPage() {
  const h = useHandInMessages();
  const endpoint = useServices().phone.value?.enrolment?.reference.endpoint.id;
  const { busy, change } = useDeskChange();
  const [fault, setFault] = useState<FileFault | null>(null);
  const [taken, setTaken] = useState<{ file: string; chains: ChainHandedIn[] } | null>(null);

  async function take(file: File): Promise<void> {
    if (busy || endpoint === undefined) return;
    setTaken(null);
    const read = await readFile(file, endpoint);
    setFault('fault' in read ? read.fault : null);
    if ('fault' in read) return;
    const answer = await change('/hand-in', { chains: read.chains }, handInAnswerSchema);
    if (answer) setTaken({ file: file.name, chains: answer.chains });
  }
  return (
    <DeskPage title={h.title} lead={h.lead} back="/office/enrolment">
      <FileDrop label={h.file} onFile={(file) => void take(file)}>
        <p>{h.what}</p>
        {fault && <Banner look="due">{h.faults[fault]}</Banner>}
        <div class="desk-tools">
          <FileButton
            icon={listIcon}
            accept=".txt,.json,.jsonl"
            busy={busy}
            onFiles={([file]) => file && void take(file)}
          >
            {h.choose}
          </FileButton>
        </div>
        <p class="quiet" role="status">
          {busy ? h.taking : h.drop}
        </p>
      </FileDrop>
      {taken && <Taken {...taken} />}
    </DeskPage>
  );
}

/** What became of a file, phone by phone. */
function Taken({ file, chains }: { file: string; chains: ChainHandedIn[] }) {
  const h = useHandInMessages();
  return (
    <section class="desk-paper hand-in-taken" role="status">
      <h2>{h.taken(file)}</h2>
      {chains.map((chain) => (
        <div key={chain.device}>
          <h3>{signerToWords(chain, h)}</h3>
          {outcomeToWords(chain, h).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
