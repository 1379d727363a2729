interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/**
 * The same function, which makes the value of each key but once.
 *
 * @param made where the values are kept; a `WeakMap` lets go of those whose key is gone
 */
export function remember<Key, Value extends object | string>(
  make: (key: Key) => Value,
  made: Memory<Key, Value> = new Map(),
): (key: Key) => Value {
  return (key) => {
    const held = made.get(key);
    if (held !== undefined) return held;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
