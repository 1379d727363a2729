import { useEffect, useRef, useState } from 'preact/hooks';

/** How long nobody types before the address is told: a browser takes only so many changes of it in a while. */
const PAUSE = 400;

/** What is being typed, which holds at once; `tell` hears of it when the typing pauses. Another `given` takes its place. */
export function useTyped(given: string, tell: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(given);
  const told = useRef(given);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (given === told.current) return;
    told.current = given;
    setTyped(given);
  }, [given]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      latest.current(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
