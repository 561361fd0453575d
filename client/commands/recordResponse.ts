/** Asks, step by step, what was done to hear somebody the draft accuses. */
import { l10n, window } from "vscode";
import {
  type EntryEdit,
  isMoment,
  type NewResponse,
  type Outcome,
  outcomes,
  type RecordResponseArguments,
  type ResponseEntry,
} from "../../server/protocol/messages.ts";
import { placeFor } from "../ledger/place.ts";
import { askSteps, type NextStep, type Step } from "../ledger/steps.ts";
import { entryTitle, outcomeNames, responseNames } from "../ledger/words.ts";
import { initialsKey, type LedgerTools, tellRecorded } from "./addSource.ts";

export async function recordResponse({ keeper, memory }: LedgerTools, given?: RecordResponseArguments): Promise<void> {
  const place = await placeFor(given ?? null);
  if (place === null) return;
  const details = await keeper.of(place.uri);
  const party = given?.party ?? "";
  const known = details?.responses ?? [];
  const before = await earlier(known, party);
  if (before === "left") return;
  const named = before?.fields.party ?? party;
  const title = named === "" ? l10n.t("Response") : l10n.t("Response of {0}", named);
  const initials = memory.get<string>(initialsKey);
  const answers = await askSteps(title, stepsFor(named, before, initials));
  if (answers === null) return;
  const fields = {
    ...(named !== "" && { party: named }),
    ...(before === null && initials !== undefined && { by: initials }),
    ...answers,
  };
  if (answers.by !== undefined && answers.by !== "") await memory.update(initialsKey, answers.by);
  const changed = await keeper.change(
    place.uri,
    before === null
      ? { do: "add", entries: [{ kind: "response", fields } satisfies NewResponse] }
      : { do: "edit", before, edit: { fields } satisfies EntryEdit },
  );
  if (changed !== null) tellRecorded(changed);
}

/** The record that goes on, where the party was asked before; null for a new one. */
async function earlier(known: readonly ResponseEntry[], party: string): Promise<ResponseEntry | null | "left"> {
  const asked = known.filter(({ fields }) => party === "" || fields.party.toLowerCase() === party.toLowerCase());
  if (asked.length === 0) return null;
  const items = asked.map((entry) => ({
    label: entryTitle(entry),
    description: [entry.fields.asked, entry.fields.how].filter((part) => part !== undefined).join(", "),
    entry: entry as ResponseEntry | null,
  }));
  const fresh = { label: l10n.t("Asked anew"), description: l10n.t("a record of its own"), entry: null };
  const picked = await window.showQuickPick([...items, fresh], { title: l10n.t("Go on with what is on record?") });
  return picked === undefined ? "left" : picked.entry;
}

function stepsFor(party: string, before: ResponseEntry | null, initials: string | undefined): NextStep {
  const was: Partial<ResponseEntry["fields"]> = before?.fields ?? {};
  return (answers) => {
    const ask = (step: Step): Step | null => (answers[step.key] === undefined ? step : null);
    const moment = (key: "asked" | "deadline" | "answered", value = "") =>
      ask({
        key,
        prompt: responseNames[key],
        placeholder: l10n.t("a day, or a day and a time: 2026-11-28 14:30"),
        value: was[key] ?? value,
        refuse: notAMoment,
      });
    const outcome = answers.outcome as Outcome | undefined;
    return (
      (party === ""
        ? ask({ key: "party", prompt: l10n.t("Who was asked, as the draft names them?"), required: true })
        : null) ??
      moment("asked", now()) ??
      ask({
        key: "how",
        prompt: responseNames.how,
        placeholder: l10n.t("by telephone, by e-mail to the press office"),
        value: was.how ?? "",
      }) ??
      ask({ key: "outcome", prompt: responseNames.outcome, items: outcomeItems(was.outcome) }) ??
      (outcome === "asked" ? moment("deadline") : null) ??
      (outcome === "answered"
        ? ask({ key: "answer", prompt: l10n.t("What was the answer?"), value: was.answer ?? "", required: true })
        : null) ??
      (outcome === "answered" || outcome === "declined" ? moment("answered", now()) : null) ??
      (initials === undefined && was.by === undefined
        ? ask({ key: "by", prompt: l10n.t("Your initials, remembered on this machine") })
        : null)
    );
  };
}

function outcomeItems(was: Outcome | undefined) {
  const ordered = was === undefined ? outcomes : [was, ...outcomes.filter((other) => other !== was)];
  return ordered.map((outcome) => ({ label: outcomeNames[outcome], value: outcome as string }));
}

/** The moment on the person's clock: `2026-11-28 14:30`. */
function now(): string {
  return new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

function notAMoment(answer: string): string | null {
  // By the server's own measure: what it refused at the end would cost all answers.
  return isMoment(answer) ? null : l10n.t("A day, or a day and a time: 2026-11-28 14:30.");
}
