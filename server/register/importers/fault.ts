/** Why a file is refused as a list: said with its name, and with the line where there is one. */
export class ListFault extends Error {
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly reason: string;

  constructor(line: number | null, reason: string) {
    super(line === null ? reason : `line ${line}: ${reason}`);
    this.name = "ListFault";
    this.line = line;
    this.reason = reason;
  }
}
