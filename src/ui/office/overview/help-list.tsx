import { useState } from 'preact/hooks';
import type { HelpItem } from '../../../domain/office/overview-wire.ts';
import { type Action, scopeOf } from '../../../domain/permissions.ts';
import type { Person } from '../../../domain/roster.ts';
import { dateToParts } from '../../leader/progress/window-words.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import type { OverviewMessages } from '../../messages/zh-cn-overview.ts';
import { useAddresses } from './addresses.ts';
import { usePolicyWords } from './use-policy-words.ts';

/** So many units are named at once. */
const UNITS = 6;

interface HelpListProps {
  items: HelpItem[];
  person: Person;
  /** Names the units that each concerns. */
  byUnit?: boolean;
}

/** 需要我们帮忙的: what is missing in words and counts, with the way to where it is solved. */
export function HelpList({ items, person, byUnit = false }: HelpListProps) {
  const o = useOverviewMessages();
  return (
    <section class="desk-paper figures-help" aria-labelledby="figures-help">
      <h2 id="figures-help">{o.help.title}</h2>
      {items.length === 0 && <p class="quiet">{o.help.none}</p>}
      <ul>
        {items.map((item) => (
          <Item key={keyOf(item)} item={item} person={person} byUnit={byUnit} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, person, byUnit }: { item: HelpItem; person: Person; byUnit: boolean }) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const target = targetOf(item);
  return (
    <li class="figures-item">
      <div class="figures-help-line">
        <span>{itemToWords(item, words.duty, o)}</span>
        {byUnit && <Units item={item} />}
        {target && scopeOf(person, target.action) && (
          <a href={`/office/${target.area}`}>{o.help.go[target.area]}</a>
        )}
      </div>
    </li>
  );
}

/** Which units it concerns; each leads to its page. */
function Units({ item }: { item: HelpItem }) {
  const o = useOverviewMessages();
  const { unit: hrefOf } = useAddresses();
  const [isWhole, setWhole] = useState(false);
  const units = unitsOf(item, o);
  if (units.length === 0) return null;
  const left = isWhole ? 0 : Math.max(0, units.length - UNITS);
  return (
    <ul class="figures-help-units">
      {units.slice(0, units.length - left).map(({ id, words }) => (
        <li key={id}>
          <a href={hrefOf(id)}>{words}</a>
        </li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" onClick={() => setWhole(true)}>
            {o.help.moreUnits(left)}
          </button>
        </li>
      )}
    </ul>
  );
}

function itemToWords(item: HelpItem, dutyName: (id: string) => string, { help }: OverviewMessages): string {
  switch (item.tag) {
    case 'link':
      return help.link(item.linked, item.people);
    case 'unitDuty':
      return help.unitDuty(dutyName(item.duty), item.isLate, dateToParts(item.by), item.units.length);
    case 'notEnrolled':
      return help.notEnrolled(item.people);
    case 'endsSoon':
      return help.endsSoon(dutyName(item.duty), dateToParts(item.by), item.people);
    case 'placesWithoutCode':
      return help.placesWithoutCode(item.places);
    case 'problemsOverdue':
      return help.problemsOverdue(item.department.name, item.problems);
  }
}

function unitsOf(item: HelpItem, { help }: OverviewMessages): { id: string; words: string }[] {
  switch (item.tag) {
    case 'link':
    case 'notEnrolled':
    case 'endsSoon':
      return item.units.map(({ unit, people }) => ({ id: unit.id, words: help.unit(unit.name, people) }));
    case 'unitDuty':
      return item.units.map(({ id, name }) => ({ id, words: name }));
    case 'placesWithoutCode':
    case 'problemsOverdue':
      return [];
  }
}

type Target = { area: keyof OverviewMessages['help']['go']; action: Action };

/** The area where it is solved; what persons still have to do is nobody's to solve here. */
function targetOf(item: HelpItem): Target | null {
  switch (item.tag) {
    case 'link':
      return { area: 'roster', action: 'roster.read' };
    case 'unitDuty':
      return { area: 'filings', action: 'filings.read' };
    case 'notEnrolled':
      return { area: 'enrolment', action: 'enrolment.issue' };
    case 'placesWithoutCode':
      return { area: 'places', action: 'places.read' };
    case 'problemsOverdue':
      return { area: 'problems', action: 'problems.read' };
    case 'endsSoon':
      return null;
  }
}

function keyOf(item: HelpItem): string {
  switch (item.tag) {
    case 'link':
      return `link ${item.linked}`;
    case 'unitDuty':
      return `unitDuty ${item.duty} ${item.isLate}`;
    case 'endsSoon':
      return `endsSoon ${item.duty} ${item.by}`;
    case 'problemsOverdue':
      return `problems ${item.department.id}`;
    case 'notEnrolled':
    case 'placesWithoutCode':
      return item.tag;
  }
}
