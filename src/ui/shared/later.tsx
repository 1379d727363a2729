import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a screen that is fetched once the rest is drawn; where its chunk cannot be had, nothing is shown. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return (props: Props) => {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      load().then(
        (loaded) => setPart(() => loaded),
        () => {},
      );
    }, []);
    return Part && <Part {...props} />;
  };
}
