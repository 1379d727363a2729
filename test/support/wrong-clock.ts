/** Runs in a page before anything else: its clock is wrong by so many milliseconds. Workers keep the right time. */
export function shiftClock(by: number): void {
  const RightDate = Date;
  class WrongDate extends RightDate {
    constructor(...given: [] | [value: number | string | Date]) {
      if (given.length === 0) super(RightDate.now() + by);
      else super(...(given as [number]));
    }
    static override now(): number {
      return RightDate.now() + by;
    }
  }
  globalThis.Date = WrongDate as DateConstructor;
}
