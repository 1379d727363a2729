import { useVisitMessages } from '../messages/visit-messages.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** Says that a form goes on where it was left, and offers an empty one. */
export function ResumedBanner({ onStartOver }: { onStartOver(): void }) {
  const v = useVisitMessages();
  return (
    <Banner
      actions={
        <Button look="text" onClick={onStartOver}>
          {v.startOver}
        </Button>
      }
    >
      {v.resumed}
    </Banner>
  );
}
