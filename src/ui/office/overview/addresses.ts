import { useLocation } from 'preact-iso/router';

/** The semester that the address names, and addresses that go on naming it. */
export interface Addresses {
  /** Under `/api/office`, with the query that names the semester. */
  api(path: string, query?: Record<string, string>): string;
  home: string;
  unit(id: string): string;
  person(id: string): string;
  records(person: string, duty: string): string;
  /** This very page for another semester. */
  choose(semester: string): void;
}

export function useAddresses(): Addresses {
  const { path, query, route } = useLocation();
  const { semester } = query;
  const own = semester === undefined ? {} : { semester };
  const href = (target: string) => withQuery(target, own);
  return {
    api: (target, more = {}) => withQuery(target, { ...more, ...own }),
    home: href('/office'),
    unit: (id) => href(`/office/overview/units/${encodeURIComponent(id)}`),
    person: (id) => href(`/office/overview/people/${encodeURIComponent(id)}`),
    records: (person, duty) =>
      href(`/office/overview/people/${encodeURIComponent(person)}/${encodeURIComponent(duty)}`),
    choose: (chosen) => route(withQuery(path, { semester: chosen })),
  };
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
