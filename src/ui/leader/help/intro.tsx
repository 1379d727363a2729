import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useHelpMessages } from '../../messages/help-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { NoSignalDrawing, PosterDrawing, ProgressDrawing } from './intro-drawings.tsx';
import { noteIntroduced } from './introduced.ts';
import './intro.css';

const DRAWINGS = [PosterDrawing, NoSignalDrawing, ProgressDrawing];

/** `/me/intro`: what the app is for, in three pages (HE1). Seen again, it leads back to where one came from. */
export function Intro({ isAgain }: { isAgain: boolean }) {
  const { intro } = useHelpMessages();
  const { route } = useLocation();
  const [shown, setShown] = useState(0);
  useEffect(noteIntroduced, []);
  const page = intro.pages[shown];
  const Drawing = DRAWINGS[shown];
  if (!page || !Drawing) return null;
  const isLast = shown === intro.pages.length - 1;
  const leave = () => route(isAgain ? '/me/about' : '/', true);
  return (
    <Page
      key={shown}
      title={intro.page(page.title, shown + 1, intro.pages.length)}
      look="bare"
      foot={
        <Button look="primary" onClick={() => (isLast ? leave() : setShown(shown + 1))}>
          {isLast ? intro.begin : intro.next}
        </Button>
      }
    >
      <div class="intro-skip">
        {!isLast && (
          <Button look="text" onClick={leave}>
            {intro.skip}
          </Button>
        )}
      </div>
      <div class="intro">
        <Drawing />
        {/* Read aloud with the page's own title, which says how far one is. */}
        <p class="intro-title" aria-hidden="true">
          {page.title}
        </p>
        <p>{page.text}</p>
        <div class="intro-dots" aria-hidden="true">
          {intro.pages.map(({ title }, index) => (
            <span key={title} class={index === shown ? 'intro-here' : undefined} />
          ))}
        </div>
      </div>
    </Page>
  );
}
