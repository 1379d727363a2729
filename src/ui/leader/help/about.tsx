import { useHelpMessages } from '../../messages/help-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { useToday } from '../../shared/use-today.ts';
import './about.css';

// Both are put in by the build: the package's version, and the campus date on which it was built.
declare const APP_VERSION: string;
declare const APP_BUILT_ON: string;

/** `/me/about`: what this is, which version, and what becomes of what one enters (HE2). */
export function About() {
  const t = useMessages();
  const { about } = useHelpMessages();
  const today = useToday();
  return (
    <Page title={about.title} back="/me">
      <section class="about-top">
        <img src="/favicon.svg" alt="" width="64" height="64" />
        <p>{about.lead}</p>
        <p class="quiet">{about.version(APP_VERSION, dateToWords(APP_BUILT_ON, today, t))}</p>
      </section>
      <CellGroup>
        <Cell href="/me/feedback" detail={about.feedbackDetail}>
          {about.feedback}
        </Cell>
        <Cell href="/me/intro?again">{about.intro}</Cell>
      </CellGroup>
      <section class="about-privacy">
        <h2>{about.privacy}</h2>
        {about.answers.map(({ question, answer }) => (
          <div key={question}>
            <h3>{question}</h3>
            {answer.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        ))}
      </section>
    </Page>
  );
}
