/** A house rule that any machine finds slow, in a paragraph it takes more than a tenth of a second for. */
export const slowRule = {
  id: "many-words",
  regex: "(?:\\w+\\W+){1,150}(?:zzz|yyy)",
  message: "Many words.",
  why: "House guide 3.",
  examples: { bad: ["One two zzz."], good: ["One two."] },
};

export const longParagraph = `Bridge talks\n\n${"The county council met again and again on the matter of the old bridge over the river. ".repeat(120)}\n`;
