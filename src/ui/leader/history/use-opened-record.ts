import { useCallback, useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { filterToHref, type HistoryFilter } from './history-model.ts';

/**
 * Opens a record over the list, at an address of its own, so that the phone's back key closes it. One that was opened
 * by a link from elsewhere gives way to the list when it is closed, and the back key leads to where the link was.
 */
export function useOpenedRecord(opened: string | undefined, filter: HistoryFilter) {
  const { route } = useLocation();
  const openedHere = useRef(false);
  const current = useRef(filter);
  current.current = filter;
  useEffect(() => {
    if (opened === undefined) openedHere.current = false;
  }, [opened]);
  const open = useCallback(
    (record: string) => {
      openedHere.current = true;
      route(filterToHref(current.current, record));
    },
    [route],
  );
  const close = useCallback(() => {
    if (openedHere.current) history.back();
    else route(filterToHref(current.current), true);
  }, [route]);
  return { open, close };
}
