import { needlesOf } from "../../language/needles.ts";
import { labels } from "./labels.ts";

/** What a text must have for a label's pattern to match, in the order of the labels. */
export const labelNeedles = labels.map(({ pattern }) => needlesOf(pattern));
