import type { RowError, RowNotice } from '../../../../domain/office/roster-import/plan.ts';
import type { RosterImportMessages } from '../../../messages/zh-cn-roster-import.ts';
import type { RosterWords } from '../roster-model.ts';
import { rankToWords } from '../roster-model.ts';

/** What is wrong with a row, and what to do about it. */
export function errorToWords(error: RowError, i: RosterImportMessages, words: RosterWords): string {
  const { error: e, fields, links } = i;
  const { policy, titleOf, r } = words;
  switch (error.code) {
    case 'missing':
      return e.missing(fields[error.column]);
    case 'tooLong':
      return e.tooLong(fields[error.column]);
    case 'formulaError':
      return e.formulaError(fields[error.column], error.found);
    case 'staffNumberMalformed':
      return e.staffNumberMalformed(error.found);
    case 'staffNumberTwice':
      return e.staffNumberTwice(error.found, error.rows.join(r.and));
    case 'otherName':
      return e.otherName(error.staffNumber, error.found, error.known);
    case 'zerosLost':
      return e.zerosLost(error.found, error.known);
    case 'rankUnknown': {
      const ranks = policy.ranks.map(({ title }) => titleOf(title));
      const last = ranks.pop() ?? '';
      return e.rankUnknown(error.found, ranks.length > 0 ? ranks.join(r.and) + e.or + last : last);
    }
    case 'rankAgainstPost': {
      const post = policy.posts.find(({ id }) => id === error.post);
      return e.rankAgainstPost(rankToWords(error.rank, words), post ? titleOf(post.title) : error.post);
    }
    case 'linkUnknown':
      return e.linkUnknown(links[error.link], error.found, error.near);
    case 'linkAmbiguous':
      return e.linkAmbiguous(links[error.link], error.found);
    case 'personAmbiguous':
      return e.personAmbiguous(error.found);
    case 'severalAppointments':
      return e.severalAppointments(error.units.join(r.and));
    case 'laterAppointment':
      return e.laterAppointment(error.from);
    default:
      throw new Error(`An error without words: ${error satisfies never}`);
  }
}

export function noticeToWords(
  notice: RowNotice,
  { notice: n }: RosterImportMessages,
  words: RosterWords,
): string {
  switch (notice.code) {
    case 'noPost':
      return n.noPost(notice.found);
    case 'sameName':
      return n.sameName(notice.units.join(words.r.and));
    default:
      throw new Error(`A notice without words: ${notice satisfies never}`);
  }
}
