import { screen } from '../../shared/screen.ts';
import { Me } from './me.tsx';

const About = screen(() => import('../help/about.tsx').then((module) => module.About));
const Intro = screen(() => import('../help/intro.tsx').then((module) => module.Intro));
const Install = screen(() => import('../install/install.tsx').then((module) => module.Install));
const Feedback = screen(() => import('../help/feedback.tsx').then((module) => module.Feedback));

interface MePagesProps {
  page?: string;
  query?: Record<string, string>;
}

/** `/me`, and the pages behind it, of which the start knows nothing. */
export function MePages({ page, query = {} }: MePagesProps) {
  switch (page) {
    case 'about':
      return <About />;
    case 'intro':
      return <Intro isAgain={'again' in query} />;
    case 'install':
      return <Install />;
    case 'feedback':
      return <Feedback />;
    default:
      return <Me />;
  }
}
