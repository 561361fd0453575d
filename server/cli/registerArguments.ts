/** The words after `stet register` to a request. */
import { parseArgs } from "node:util";
import { Complaint, oneOf } from "./complaint.ts";
import { registerUsage } from "./usage.ts";

export const registerFormats = ["pretty", "json"] as const;
export type RegisterFormat = (typeof registerFormats)[number];

export interface RegisterRequest {
  readonly kind: "register";
  readonly task:
    | { readonly name: "import"; readonly paths: readonly string[]; readonly force: boolean }
    | { readonly name: "diff"; readonly older: string; readonly newer: string }
    | { readonly name: "find"; readonly query: string }
    /** Null for everything that is loaded. */
    | { readonly name: "info"; readonly id: string | null };
  readonly format: RegisterFormat;
}

const tasks = ["import", "diff", "find", "info"] as const;

/** Throws a `Complaint`, or what `parseArgs` throws, for words that make no sense. */
export function readRegister(
  words: readonly string[],
): RegisterRequest | { readonly kind: "print"; readonly text: string } {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { format: { type: "string" }, force: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { kind: "print", text: registerUsage };
  const [name, ...given] = positionals;
  if (name === undefined) throw new Complaint(`Say what: ${tasks.join(", ")}`);
  if (given.includes("")) throw new Complaint(`An argument of "register ${name}" is empty`);
  if (values.force && name !== "import") throw new Complaint('--force is only for "register import"');
  return {
    kind: "register",
    task: taskOf(oneOf("register", name, tasks), given, values.force === true),
    format: oneOf("--format", values.format ?? "pretty", registerFormats),
  };
}

function taskOf(name: (typeof tasks)[number], given: readonly string[], force: boolean): RegisterRequest["task"] {
  const [first, second] = given;
  switch (name) {
    case "import":
      if (first === undefined) throw new Complaint("No file of a list given");
      return { name, paths: given, force };
    case "diff":
      if (first === undefined || second === undefined || given.length > 2)
        throw new Complaint("Give an older and a newer copy of one list");
      return { name, older: first, newer: second };
    case "find":
      if (first === undefined) throw new Complaint("No name given");
      return { name, query: given.join(" ") };
    case "info":
      if (given.length > 1) throw new Complaint("Give one id, or none");
      return { name, id: first ?? null };
  }
}
