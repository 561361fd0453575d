import { beginningsOf } from "./beginnings.ts";
import { claimForms } from "./patterns.ts";

/** With what a match of each form can begin, in the order of the forms. */
export const formBeginnings = claimForms.map(({ pattern }) => [...beginningsOf(pattern)]);
