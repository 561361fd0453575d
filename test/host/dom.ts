/** The little of a page's DOM that our in-page code touches. The project's library list has none, and the server must not get one. */

/** CSS pixels in the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageText {
  readonly data: string;
}

export interface PageElement {
  readonly className: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): Box;
}

export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTreeWalker(root: PageElement, show: number): { nextNode(): PageText | null };
  createRange(): {
    setStart(node: PageText, at: number): void;
    setEnd(node: PageText, at: number): void;
    getBoundingClientRect(): Box;
  };
}
