/** The mark of pages that Stet writes, so that it takes none of them for a draft. */
export const ownPageMark = '<meta name="generator" content="Stet">';

/** The head of a page has the mark before its style sheet. */
const longestHead = 2_000;

export function isOwnPage(html: string): boolean {
  return html.slice(0, longestHead).includes(ownPageMark);
}
