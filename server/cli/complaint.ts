/** What is wrong with the words of a command line, and the checks that several commands share. */

/** To be shown with the way to the right help. */
export class Complaint extends Error {}

export function readPaths(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new Complaint('No path given (use "-" for standard input)');
  if (positionals.includes("")) throw new Complaint("A path is empty");
  return positionals;
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new Complaint(`${option} "${value}" is not one of ${allowed.join(", ")}`);
  return found;
}
