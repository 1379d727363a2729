import { dropFirstScreen } from '../../../storage/first-screen.ts';
import { chooseLanguage, type Language, language } from '../../messages/language.ts';
import { Chips, type Choice } from '../../shared/chips.tsx';

/** In no catalogue: it is said in both languages, whichever is on screen, to those who cannot read that one. */
const LEGEND = '语言 / Language';
/** Each language in its own words. */
const choices: Choice<Language>[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function LanguageSwitch() {
  return (
    <Chips
      legend={LEGEND}
      choices={choices}
      value={language.value}
      onChange={(chosen) => {
        void chooseLanguage(chosen);
        // Drawn in the other language, it is of no use at the next start (WK4).
        void dropFirstScreen().catch(() => undefined);
      }}
    />
  );
}
