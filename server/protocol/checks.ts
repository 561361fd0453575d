/** Keeps open drafts checked: one check running, one pending, stale ones dropped. */
import { createStopwatch } from "../analysis/stopwatch.ts";
import { type Analysis, analysisSteps, type NotChecked } from "../analysis.ts";
import type { Model } from "../attribution/model.ts";
import type { ClaimModel } from "../claims/model.ts";
import { readsLikeRunningCopy } from "../draft/runningCopy.ts";
import { messageOf } from "../faults/messageOf.ts";
import type { Rule } from "../rules/types.ts";
import type { SlowRule } from "./checkTimes.ts";
import type { Host } from "./host.ts";
import type { HouseRegisters } from "./houseRegisters.ts";
import type { HouseStyles } from "./houseStyles.ts";
import { carriedOver, judge, together } from "./judged.ts";
import type { Ledgers } from "./ledgers.ts";
import { type Session, visibleSpan } from "./session.ts";
import type { SettingsSource } from "./settings.ts";
import type { StandStore } from "./standStore.ts";

/** Milliseconds of work between two looks at waiting messages. */
const slice = 12;

export interface CheckSurroundings {
  readonly host: Host;
  readonly rules: readonly Rule[];
  readonly settings: SettingsSource;
  readonly stands: StandStore;
  readonly styles: HouseStyles;
  readonly ledgers: Ledgers;
  /** Null where the model cannot be used; told once by then. */
  readonly model: Promise<Model | null>;
  /** As the model. */
  readonly claimModel: Promise<ClaimModel | null>;
  /** Null where none can be used; told once by then. */
  readonly registers: HouseRegisters;
  /**
   * Called when a check begins, when the visible part of a long draft is known, and after each check that ended with the
   * newest text.
   */
  readonly onState: (session: Session, state: CheckState) => void;
  /** Called when rules have begun to take far too long. */
  readonly onSlow: (rules: readonly SlowRule[]) => void;
}

export type CheckState = "checking" | "part" | "done";

/** Asks for a check of the newest text and gives the end of it. Calling again while one runs only moves its goal. */
export function requestCheck(session: Session, surroundings: CheckSurroundings): Promise<void> {
  session.wanted++;
  session.running ??= run(session, surroundings).finally(() => {
    session.running = null;
  });
  return session.running;
}

async function run(session: Session, surroundings: CheckSurroundings): Promise<void> {
  const { host, onState } = surroundings;
  onState(session, "checking");
  while (!session.closed && session.done !== session.wanted) {
    // Keys that arrived together become one check.
    await host.pause();
    const goal = session.wanted;
    try {
      const finished = await checkOnce(session, surroundings, goal);
      if (!finished) continue;
      session.failure = null;
    } catch (error) {
      session.checked = null;
      session.failure = messageOf(error);
    }
    session.done = goal;
  }
  if (!session.closed) onState(session, "done");
}

/** False where a newer goal came up meanwhile. */
async function checkOnce(
  session: Session,
  { host, rules, settings, stands, styles, ledgers, model, claimModel, registers, onState, onSlow }: CheckSurroundings,
  goal: number,
): Promise<boolean> {
  session.settings ??= await settings.of(session.uri);
  // Side by side: in a browser each of them asks the client for files.
  const [standing, loaded, scored, known, ledger, house] = await Promise.all([
    stands.of(session.uri),
    model,
    claimModel,
    registers.of(session.uri),
    ledgers.of(session.uri),
    styles.of(session.uri, session.document.getText(), session.settings.editor),
  ]);
  if (session.closed || session.wanted !== goal) return false;
  const { document } = session;
  const { checkFiles } = session.settings;
  session.house = house;
  const text = document.getText();
  const isDraft = document.languageId === "news-draft";
  if (!isDraft && checkFiles === "auto" && !session.isCopy) {
    session.isCopy = readsLikeRunningCopy(text, session.uri);
  }
  const isChecked = !house.ignored && checkFiles !== "never" && (isDraft || checkFiles === "always" || session.isCopy);
  if (!isChecked) {
    session.checked = null;
    return true;
  }
  const { version } = document;
  const { typing, checked: before } = session;
  const hasty = typing !== null && before !== null && host.now() < typing.until;
  const started = performance.now();
  const watch = createStopwatch(() => performance.now());
  const steps = analysisSteps({
    text,
    format: document.languageId === "markdown" ? "markdown" : "plain",
    settings: house.settings,
    now: host.now(),
    rules,
    model: loaded,
    claimModel: scored,
    register: known,
    ledger: ledger?.file?.ledger ?? null,
    ledgerFault: ledger?.fault ?? null,
    hasty,
    // Later the findings outside the visible part are there and stay.
    visible: before === null ? visibleSpan(session) : null,
    cache: session.cache,
    watch,
  });
  let sliceEnd = started + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const own = judge(step.value, standing);
      const carried = hasty ? carriedOver(before, step.value, typing.offset) : [];
      const findings = together(own, carried, step.value);
      const milliseconds = performance.now() - started;
      const notChecked = withEarlier(step.value, hasty ? before.notChecked : []);
      session.checked = { version, analysis: step.value, findings, notChecked, milliseconds, hasty };
      const slow = session.times.add(watch, step.value, house.settings);
      if (slow.length > 0) onSlow(slow);
      return true;
    }
    if (step.value !== undefined) {
      const findings = judge(step.value, standing);
      session.checked = {
        version,
        analysis: step.value,
        findings,
        notChecked: step.value.notChecked,
        milliseconds: performance.now() - started,
        hasty: true,
      };
      onState(session, "part");
    }
    if (performance.now() > sliceEnd) {
      const owner = watch.turnTo(null);
      await host.pause();
      if (session.closed || session.wanted !== goal) return false;
      watch.turnTo(owner);
      sliceEnd = performance.now() + slice;
    }
  }
}

/** What was left out cannot have been mended meanwhile: where it failed before, it still counts as not checked. */
function withEarlier({ notChecked, leftOut }: Analysis, earlier: readonly NotChecked[]): readonly NotChecked[] {
  const told = new Set(notChecked.map(({ rule }) => rule));
  return [...notChecked, ...earlier.filter(({ rule }) => leftOut.includes(rule) && !told.has(rule))];
}
