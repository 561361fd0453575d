/** A JSON list written item by item: one item a line, a valid document at the end. */

export interface JsonList {
  open(): string;
  item(value: unknown): string;
  close(): string;
}

export function jsonList(): JsonList {
  let first = true;
  return {
    open: () => "[",
    item(value) {
      const lead = first ? "\n" : ",\n";
      first = false;
      return `${lead}${JSON.stringify(value)}`;
    },
    close: () => (first ? "]\n" : "\n]\n"),
  };
}
