/** What is told on one side comes out of the other, in order, however long it takes there. */
export interface EventQueue<Event> extends AsyncIterable<Event> {
  tell(event: Event): void;
  /** No more comes: what was told before is still handed out. */
  end(): void;
}

/** A queue for one reader. */
export function createEventQueue<Event>(): EventQueue<Event> {
  const waiting: Event[] = [];
  let isOver = false;
  let wake = () => {};
  return {
    tell(event) {
      waiting.push(event);
      wake();
    },
    end() {
      isOver = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      while (true) {
        const event = waiting.shift();
        if (event !== undefined) yield event;
        else if (isOver) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
