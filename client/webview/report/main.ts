/** The page of the source report: shows the parts it is sent, and moves the draft along. */
import type { FromReportPage, KeptReport, PageLabels, ToReportPage } from "../../views/reportMessages.ts";
import { h } from "../dom.ts";
import { moveInStrip } from "./strip.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromReportPage): void;
  getState(): KeptReport | undefined;
  setState(state: KeptReport): void;
};

const vscode = acquireVsCodeApi();
const labels: PageLabels = JSON.parse(document.getElementById("labels")?.textContent ?? "{}");
const kept = vscode.getState();
let uri = kept?.uri ?? null;
/** Of the text that what is shown was read in. */
let version = 0;
/** Where the page was scrolled to before the window was loaded anew; 0 once that is done. */
let scrollBack = kept?.scroll ?? 0;

const main = h("main", {});
const actions = h(
  "nav",
  { class: "actions", "aria-label": labels.top },
  h("button", { type: "button", click: () => jump("summary") }, labels.top),
  h("button", { type: "button", click: () => jump("legal") }, labels.legalRead),
  h("button", { type: "button", click: () => vscode.postMessage({ type: "export" }) }, labels.exportReport),
);
document.body.append(actions, main);

/** Draws the parts that changed; what has the focus keeps it. */
function draw({ parts, reason, title }: Extract<ToReportPage, { type: "parts" }>): void {
  document.title = title;
  if (parts.length === 0) {
    main.replaceChildren(h("p", { class: "reason", role: "status" }, reason));
    return;
  }
  main.querySelector(".reason")?.remove();
  const focus = focused();
  const known = new Map([...main.children].map((child) => [child.id, child]));
  for (const { id, html } of parts) {
    const section = known.get(id) ?? h("section", { id });
    // Parsed markup is not what was sent, so that is kept.
    if (!sent.has(section) || sent.get(section) !== html) {
      // Escaped by the server; the policy of this page runs no script but its own.
      section.innerHTML = html;
      sent.set(section, html);
    }
    main.append(section);
  }
  focus?.();
  if (scrollBack > 0) {
    window.scrollTo(0, scrollBack);
    scrollBack = 0;
  }
}
const sent = new WeakMap<Element, string>();

/**
 * Finds what has the focus again after its part was drawn anew; null where nothing has. While somebody writes in the
 * draft the page only remembers a focus: to take it back would take the keys from the draft.
 */
function focused(): (() => void) | null {
  if (!document.hasFocus()) return null;
  const active = document.activeElement;
  const section = active?.closest("section");
  if (!(active instanceof HTMLElement) || section === null || section === undefined) return null;
  const at = [...section.querySelectorAll("button, a, summary, h2")].indexOf(active);
  return () => {
    if (document.activeElement === active && active.isConnected) return;
    const again = [...section.querySelectorAll<HTMLElement>("button, a, summary, h2")][at];
    again?.focus({ preventScroll: true });
  };
}

function jump(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("h1, h2")?.focus({ preventScroll: true });
}

function tell(
  what: { readonly type: "go"; readonly stay: boolean } | { readonly type: "addSource" },
  start: string | undefined,
  end: string | undefined,
): void {
  if (uri !== null) vscode.postMessage({ ...what, uri, version, start: Number(start), end: Number(end) });
}

function keep(): void {
  if (uri !== null) vscode.setState({ uri, scroll: Math.round(window.scrollY) });
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const add = event.target.closest<HTMLElement>("[data-add-source]");
  if (add !== null) {
    const { addSource, addEnd } = add.dataset;
    tell({ type: "addSource" }, addSource, addEnd);
    return;
  }
  const place = event.target.closest<HTMLElement>("[data-start]");
  if (place !== null) {
    const { start, end } = place.dataset;
    tell({ type: "go", stay: false }, start, end);
    return;
  }
  const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (link !== null) {
    event.preventDefault();
    jump(link.hash.slice(1));
  }
});

document.addEventListener("keydown", (event) => {
  const cell = moveInStrip(event);
  if (cell === null) return;
  event.preventDefault();
  // The draft moves along; the focus stays in the strip.
  const { start, end } = cell.dataset;
  tell({ type: "go", stay: true }, start, end);
});

/** What is pointed at or has the focus is told in full below the strip, and its ribbons stand out. */
function point(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const cell = event.target.closest<HTMLElement>("button.cell");
  if (cell !== null) readOut(cell);
  const end = event.target.closest<HTMLElement>(".carriers [data-voice], .carriers [data-row]");
  choose(end);
}
document.addEventListener("pointerover", point);
document.addEventListener("focusin", point);

function readOut(cell: HTMLElement): void {
  const readout = document.getElementById("readout");
  const label = cell.getAttribute("aria-label") ?? "";
  const cut = label.indexOf(". ") + 1;
  readout?.replaceChildren(h("strong", {}, label.slice(0, cut)), label.slice(cut));
}

function choose(end: HTMLElement | null): void {
  const carriers = document.querySelector(".carriers");
  if (carriers === null) return;
  const { voice, row } = end?.dataset ?? {};
  carriers.classList.toggle("chosen", end !== null);
  const ribbons = [...carriers.querySelectorAll<SVGElement>(".ribbon")];
  const on = ribbons.filter(
    ({ dataset }) => (voice === undefined || dataset.voice === voice) && (row === undefined || dataset.row === row),
  );
  for (const ribbon of ribbons) ribbon.classList.toggle("on", end !== null && on.includes(ribbon));
  for (const other of carriers.querySelectorAll<HTMLElement>(".voice, .row")) {
    const touched = on.some(
      ({ dataset }) =>
        (other.dataset.voice !== undefined && dataset.voice === other.dataset.voice) ||
        (other.dataset.row !== undefined && dataset.row === other.dataset.row),
    );
    other.classList.toggle("on", end !== null && touched);
  }
}

window.addEventListener("message", ({ data }: MessageEvent<ToReportPage>) => {
  if (data.type === "part") jump(data.id);
  else {
    if (data.uri !== uri) {
      main.replaceChildren();
      uri = data.uri;
    }
    version = data.version;
    draw(data);
    keep();
  }
});
window.addEventListener("scroll", keep, { passive: true });
vscode.postMessage({ type: "ready", uri });
