import type { RouteSamples } from '../office-samples.ts';
import { FILED, OTHER, OWN, SEMESTER } from '../two-units.ts';

/** Plans, summaries, statements. */
export const FILING_SAMPLES: Record<string, RouteSamples> = {
  'GET /filings': { own: { path: `/filings?semester=${SEMESTER}` }, other: [] },
  'GET /filings/unit': {
    own: { path: `/filings/unit?unit=${OWN}&semester=${SEMESTER}&filing=plan` },
    other: [{ path: `/filings/unit?unit=${OTHER}&semester=${SEMESTER}&filing=summary` }],
  },
  'GET /filings/preview': {
    own: { path: `/filings/preview?unit=${OWN}&semester=${SEMESTER}&filing=summary` },
    other: [{ path: `/filings/preview?unit=${OTHER}&semester=${SEMESTER}&filing=plan` }],
  },
  'GET /filings/filed': {
    own: { path: `/filings/filed?id=${FILED[OWN]}` },
    other: [{ path: `/filings/filed?id=${FILED[OTHER]}` }],
  },
  'POST /filings/draft': {
    own: { path: '/filings/draft', body: draftOf(OWN) },
    other: [{ path: '/filings/draft', body: draftOf(OTHER) }],
  },
  'POST /filings/file': {
    own: { path: '/filings/file', body: { ...keyOf(OWN), base: null, newest: null } },
    other: [{ path: '/filings/file', body: { ...keyOf(OTHER), base: null, newest: null } }],
  },
  'GET /filings/plan.docx': docxSamples('plan'),
  'GET /filings/summary.docx': docxSamples('summary'),
  'GET /filings/problems.xlsx': {
    own: { path: `/filings/problems.xlsx?semester=${SEMESTER}` },
    other: [{ path: `/filings/problems.xlsx?semester=${SEMESTER}&unit=${OTHER}` }],
  },
  'GET /filings/progress.xlsx': {
    own: { path: `/filings/progress.xlsx?semester=${SEMESTER}` },
    other: [{ path: `/filings/progress.xlsx?semester=${SEMESTER}&unit=${OTHER}` }],
  },
  'GET /statements/:person': {
    own: { path: `/statements/own-leader?semester=${SEMESTER}` },
    other: [
      { path: `/statements/other-leader?semester=${SEMESTER}` },
      { path: '/statements/other-leader?year=2026' },
    ],
  },
};

function keyOf(unit: string) {
  return { unit, semester: SEMESTER, filing: 'summary' };
}

function draftOf(unit: string) {
  return { ...keyOf(unit), base: null, draft: { texts: { experience: '每周到宿舍走一走。' }, examples: [] } };
}

function docxSamples(filing: 'plan' | 'summary'): RouteSamples {
  return {
    own: { path: `/filings/${filing}.docx?unit=${OWN}&semester=${SEMESTER}` },
    other: [
      { path: `/filings/${filing}.docx?unit=${OTHER}&semester=${SEMESTER}` },
      { path: `/filings/${filing}.docx?filed=${FILED[OTHER]}` },
    ],
  };
}
