import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import type { Messages } from '../../messages/zh-cn.ts';
import { Icon } from '../../shared/icon.tsx';
import { forwardIcon } from '../../shared/icons-home.ts';
import { Ring } from '../../shared/ring.tsx';
import { type Lost, type NextLine, overviewModel } from './overview-model.ts';
import './overview.css';

interface OverviewProps {
  phone: PhoneState;
  reference: Reference;
  semester: string;
  today: string;
}

/** What is met, what to do next, and what is past: the semester at a glance. Assessed once for each change of them. */
export function Overview({ phone, reference, semester, today }: OverviewProps) {
  const t = useMessages();
  const model = useMemo(
    () => overviewModel(phone, reference, semester, today),
    [phone, reference, semester, today],
  );
  if (!model) return null;
  const { met, all, next, lost } = model;
  const words = t.overview;
  return (
    <section class="overview" aria-label={words.title}>
      <a class="overview-row overview-sum" href="/progress">
        <Ring part={met} of={all} />
        <span class="overview-text">
          <span class="overview-title">{words.met(met, all)}</span>
          <span class="overview-detail">{words.open}</span>
        </span>
        <Icon path={forwardIcon} />
      </a>
      <h2 class="overview-next">{words.next}</h2>
      {next.length === 0 && <p class="overview-none">{met === all ? words.allMet : words.nothingDue}</p>}
      {next.map((line) => (
        <a key={line.key} class="overview-row" href={line.href}>
          <span class="overview-text">
            <span class="overview-title">{line.titles.map(t.titleOf).join(words.or)}</span>
            <Detail parts={lineToDetail(line, t)} />
          </span>
          <span class={isSoon(line) ? 'overview-more overview-soon' : 'overview-more'}>
            {words.more[line.measure](line.remaining)}
          </span>
          <Icon path={forwardIcon} />
        </a>
      ))}
      {lost && (
        <a class="overview-row overview-lost" href={lost.href}>
          <span class="overview-text">{lostToWords(lost, t)}</span>
          <Icon path={forwardIcon} />
        </a>
      )}
    </section>
  );
}

/** Breaks between its parts, not inside of `五(二)`. */
function Detail({ parts }: { parts: string[] }) {
  const last = parts.length - 1;
  return (
    <span class="overview-detail">
      {parts.map((part, index) => (
        <Fragment key={part}>
          <span class="overview-part">{index < last ? `${part} ·` : part}</span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

/** What is due this week or month, or before Teaching Week, is ochre; the rest has time. */
function isSoon({ due }: NextLine): boolean {
  return due !== 'semester' && due !== 'year';
}

/** `本周内`, `联系班级`, `五(二)` */
export function lineToDetail({ titles, linked, role, by, due, clauses }: NextLine, t: Messages): string[] {
  const words = t.overview;
  const [, month = 0, day = 0] = by.split('-').map(Number);
  const until = due === 'month' ? words.until(month, day) : words.due[due];
  const place = linked && words.linked[linked];
  // “到联系教学院调查研究” has said where.
  const isSaid = place && titles.every((title) => t.titleOf(title).includes(place));
  const asked = role === 'convened' && words.convened;
  return [until, !isSaid && place, asked, clauses.join(words.and)].filter((part) => typeof part === 'string');
}

function lostToWords({ weeks, months, duties }: Lost, t: Messages): string {
  const words = t.overview;
  const parts = [
    weeks > 0 && words.weeks(weeks),
    months > 0 && words.months(months),
    duties > 0 && words.duties(duties),
  ];
  return words.lost(parts.filter(Boolean).join(words.and));
}
