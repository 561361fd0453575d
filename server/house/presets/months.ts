/** The months as alternatives of an expression. */
export const months = "January|February|March|April|May|June|July|August|September|October|November|December";
