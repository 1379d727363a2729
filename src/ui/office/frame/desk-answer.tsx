import type { ComponentChildren } from 'preact';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { Button } from '../../shared/button.tsx';
import { failureToWords } from './failure-words.ts';
import type { DeskData } from './use-desk-data.ts';

interface DeskAnswerProps<T> {
  answer: DeskData<T> & { reload(): void };
  children(data: T): ComponentChildren;
}

/** Draws an answer of the endpoint once it is there; until then that it is on its way, or why it did not come. */
export function DeskAnswer<T>({ answer, children }: DeskAnswerProps<T>) {
  const d = useDeskMessages();
  switch (answer.state) {
    case 'loading':
      return (
        <p class="desk-words" role="status">
          {d.loading}
        </p>
      );
    case 'failed':
      return (
        <div class="desk-words" role="alert">
          <p>{failureToWords(answer.failure, d)}</p>
          <Button onClick={() => answer.reload()}>{d.retry}</Button>
        </div>
      );
    case 'ready':
      return <>{children(answer.data)}</>;
  }
}
