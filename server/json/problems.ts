/** What is wrong with a setting, in words for the person who wrote it, and where it stands. */

/** Keys and list positions from the top of the settings: `["rules", "vague-source", "add", 2]`. */
export type Path = readonly (string | number)[];

export interface SettingProblem {
  readonly path: Path;
  readonly message: string;
  /** Is the key itself at fault, not its value? */
  readonly key: boolean;
}

export type Complain = (path: Path, message: string, at?: "key") => void;

/** A list of problems and the function that fills it. */
export function collectProblems(): { readonly problems: SettingProblem[]; readonly complain: Complain } {
  const problems: SettingProblem[] = [];
  return {
    problems,
    complain(path, message, at) {
      problems.push({ path, message, key: at === "key" });
    },
  };
}

/** A path as people write it: `rules.vague-source.add[2]`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}
