/** What the message says of the sum. */
import { expect, it } from "vitest";
import { figuresDoNotAddUp } from "../../../server/rules/claims/figuresDoNotAddUp.ts";
import { check } from "../../kit/check.ts";

it.each([
  ["Sales rose 10 percent to 60 million crowns from 45 million, the firm said.", "45 million to 60 million"],
  ["Sales rose 10 percent, from 3 to 4 million, the firm said.", "3 to 4 million"],
  ["Sales doubled to 30 million crowns from 12 million, the firm said.", "12 million to 30 million"],
])("tells a change as it is written: %s", (text, values) => {
  const [finding] = check(`Harbour news\n\n${text}`, { only: [figuresDoNotAddUp] }).findings;
  expect(finding?.values.arithmetic).toMatch(new RegExp(`^${values} is `));
});
