import type { LinkKind, Policy } from '../../regulation/policy.ts';
import type { Unit } from '../../roster.ts';
import { REQUIRED_COLUMNS, ROSTER_COLUMNS } from './columns.ts';
import { foldNumber } from './fold-number.ts';
import type { ImportRow } from './import-row.ts';
import { MAX_LENGTHS } from './max-lengths.ts';
import type { NameFinder } from './names.ts';
import type { RowError } from './plan.ts';
import { postAgainstRank, readPosts } from './read-posts.ts';
import { readRank } from './read-rank.ts';

const LINKS: LinkKind[] = ['classes', 'colleges', 'branches'];
const FORMULA_ERROR =
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)$/i;

/** What a row says, once it could be understood. What the list has no column for is left out. */
export interface ReadRow {
  row: number;
  name: string;
  staffNumber: string;
  unit: Unit;
  rank: string;
  title?: string;
  charge?: string;
  links: Partial<Record<LinkKind, string[]>>;
}

export interface RowVocabulary {
  policy: Policy;
  /** The unit of that name; a new one has no id. */
  unitOf(name: string): Unit;
  links: Record<LinkKind, NameFinder>;
}

/** Reads a row by itself: all that is wrong with it at once (IM4). */
export function readRow(row: ImportRow, vocabulary: RowVocabulary): ReadRow | RowError[] {
  const wrong = faultsOfCells(row);
  // What is no word of the list's author is not looked up.
  if (wrong.length > 0) return wrong;
  const errors: RowError[] = [];
  const { policy } = vocabulary;
  const staffNumber = foldNumber(row.staffNumber ?? '');
  if (!/^[\dA-Z][\dA-Z_-]*$/.test(staffNumber))
    errors.push({ code: 'staffNumberMalformed', found: staffNumber });
  const rank = readRank(policy, row.rank ?? '');
  if (rank === null) errors.push({ code: 'rankUnknown', found: row.rank ?? '' });
  const links = readLinks(row, vocabulary, errors);
  const unit = vocabulary.unitOf(row.unit ?? '');
  if (rank !== null && row.title !== undefined) {
    const posts = readPosts(policy, { unitKind: unit.kind, title: row.title, charge: row.charge ?? '' });
    const post = postAgainstRank(policy, posts, rank);
    if (post !== null) errors.push({ code: 'rankAgainstPost', rank, post });
  }
  if (rank === null || errors.length > 0) return errors;
  return {
    ...{ row: row.row, name: nameOf(row), staffNumber, unit, rank, links },
    ...(row.title === undefined ? {} : { title: row.title }),
    ...(row.charge === undefined ? {} : { charge: row.charge }),
  };
}

/** A Chinese name has no blank in it: 张　三 is 张三. */
export function nameOf({ name = '' }: Pick<ImportRow, 'name'>): string {
  return /[A-Za-z]/.test(name) ? name.trim() : name.replace(/\s/g, '');
}

function faultsOfCells(row: ImportRow): RowError[] {
  return ROSTER_COLUMNS.flatMap((column): RowError[] => {
    const cell = (row[column] ?? '').trim();
    if (cell === '') return REQUIRED_COLUMNS.includes(column) ? [{ code: 'missing', column }] : [];
    if (FORMULA_ERROR.test(cell)) return [{ code: 'formulaError', column, found: cell }];
    return cell.length > MAX_LENGTHS[column] ? [{ code: 'tooLong', column }] : [];
  });
}

function readLinks(row: ImportRow, { links }: RowVocabulary, errors: RowError[]): ReadRow['links'] {
  const read: ReadRow['links'] = {};
  for (const link of LINKS) {
    const cell = row[link];
    if (cell === undefined) continue;
    const finder = links[link];
    const found: string[] = [];
    for (const { name, ids } of finder.find(cell)) {
      const [id, ...others] = ids;
      if (id === undefined)
        errors.push({ code: 'linkUnknown', link, found: name, near: finder.nearest(name) });
      else if (others.length > 0) errors.push({ code: 'linkAmbiguous', link, found: name });
      else found.push(id);
    }
    read[link] = [...new Set(found)];
  }
  return read;
}
