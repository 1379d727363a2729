import { chooseLanguage, type Language, language, useMessages } from '../../messages/language.ts';
import { Chips, type Choice } from '../../shared/chips.tsx';

/** Each language in its own words, whichever is on screen. */
const choices: Choice<Language>[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function LanguageSwitch() {
  const t = useMessages();
  return (
    <Chips
      legend={t.common.language}
      choices={choices}
      value={language.value}
      onChange={(chosen) => void chooseLanguage(chosen)}
    />
  );
}
