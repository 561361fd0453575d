/** What was read of an object, in a place of its own that copies and comparisons do not see. */

/**
 * One weak map a reader would say the same, but a draft of 10,000 words asks twenty thousand times a key, and the collector walks every
 * such map.
 */
/** The places for readers of one kind of object: each takes a number from `nextReader` of that kind. */
export function createMemory<T>(): {
  readonly nextReader: () => number;
  readonly of: (owner: object) => (T | undefined)[];
} {
  const memory = Symbol("what was read of it");
  let readers = 0;
  return {
    nextReader: () => readers++,
    of(owner: { [memory]?: (T | undefined)[] }) {
      let known = owner[memory];
      if (known === undefined) {
        known = [];
        Object.defineProperty(owner, memory, { value: known });
      }
      return known;
    },
  };
}

/** For one kind of object: remembers what `read` made of each for as long as it lives. */
export function onceEach<O extends object>(): <T>(read: (owner: O) => T) => (owner: O) => T {
  const memory = createMemory<{ readonly value: unknown }>();
  return <T>(read: (owner: O) => T) => {
    const reader = memory.nextReader();
    return (owner: O): T => {
      const known = memory.of(owner);
      const entry = known[reader];
      if (entry !== undefined) return entry.value as T;
      const value = read(owner);
      known[reader] = { value };
      return value;
    };
  };
}
