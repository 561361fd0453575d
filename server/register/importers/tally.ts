/** Counts by label. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  count(label: string): void;
}

export function createTally(): Tally {
  const counts: Record<string, number> = {};
  return {
    counts,
    count(label) {
      counts[label] = (counts[label] ?? 0) + 1;
    },
  };
}
