/** What Stet promises for any text whatever. Each throws with what was broken. */
import { strict as assert } from "node:assert";
import { type Analysis, type AnalysisCache, analyse, createCache } from "../../server/analysis.ts";
import { readSettings } from "../../server/house/editorSettings.ts";
import { readAttributionModel, readClaimModelFile } from "../../server/models/file.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { allRules } from "../../server/rules/index.ts";
import { applied } from "../kit/suggestions.ts";

/** No draft of at most 12,000 characters may hold the editor up for longer, in milliseconds of the processor. */
const hang = 1_000;
/** Nor may a line of 60,000 for longer: copy of that length takes a fifth. */
const longHang = 2_500;

const [model, claimModel, register] = await Promise.all([
  readAttributionModel(),
  readClaimModelFile(),
  readStarterRegisterFile(),
]);
const { settings } = readSettings({}, allRules);
const rules = new Map(allRules.map((rule) => [rule.meta.id, rule]));

export function analysed(text: string, cache: AnalysisCache = createCache(), hasty = false): Analysis {
  return analyse({
    text,
    format: "plain",
    settings,
    now: Date.UTC(2025, 0, 1, 12),
    rules: allRules,
    model,
    claimModel,
    register,
    hasty,
    cache,
  });
}

/** Every rule ran, in time, and every offset lies in the text. */
export function survives(text: string, most = hang): Analysis {
  const before = process.cpuUsage();
  const analysis = analysed(text);
  const { findings, claims, mentions, credits, notChecked } = analysis;
  assert.deepEqual(notChecked, []);
  // Time of the processor, not of the clock: the machine may have other work. What the first text loads is not its own.
  if (millisecondsSince(before) > most) {
    const again = process.cpuUsage();
    analysed(text);
    assert.ok(millisecondsSince(again) < most, `took ${Math.round(millisecondsSince(before))} ms`);
  }
  const spans = [
    ...findings.map(({ span }) => span),
    ...claims.map(({ span }) => span),
    ...mentions.map(({ span }) => span),
    ...credits.attributions.flatMap(({ cue, sources, content, reach }) => [cue, reach, ...sources, ...content]),
  ];
  for (const span of spans) {
    if (span === null) continue;
    assert.ok(
      span.start >= 0 && span.end >= span.start && span.end <= text.length,
      `span ${span.start}-${span.end} of ${text.length}`,
    );
  }
  for (const { span } of findings)
    assert.ok(!splitsPair(text, span.start) && !splitsPair(text, span.end), "half a character");
  return analysis;
}

/** A pasted log or a file of data in one line takes longer than copy, but no square of its length. */
export function survivesLong(text: string): void {
  survives(text, longHang);
}

/** Fixes are whole edits, in order, and change no quoted word. */
export function fixesAreSafe(text: string, { draft, findings }: Analysis): void {
  for (const finding of findings) {
    for (const suggestion of rules.get(finding.rule)?.suggest?.(finding, draft) ?? []) {
      const about = `${finding.rule}: ${suggestion.title}`;
      if (suggestion.copy !== undefined) {
        assert.deepEqual(suggestion.edits, [], `${about} copies and changes`);
        continue;
      }
      let after: string;
      try {
        after = applied(text, suggestion);
      } catch (error) {
        throw new Error(`${about}: ${String(error)}`);
      }
      assert.notEqual(after, text, `${about} changes nothing`);
      for (const { span, newText } of suggestion.edits) {
        const removed = text.slice(span.start, span.end);
        if (words(removed) === words(newText) || words(removed) === "") continue;
        for (const { start, paragraph } of draft.blocks) {
          for (const { content } of paragraph.quotations) {
            const [from, to] = [start + content.start, start + content.end];
            const inside = text.slice(Math.max(from, span.start), Math.min(to, span.end));
            const whole = span.start <= from && span.end >= to;
            if (!whole && words(inside) !== "")
              throw new Error(`${about} changes quoted words: ${JSON.stringify(inside)}`);
          }
        }
      }
    }
  }
}

/** A draft checked as it grew is checked as if it had just been opened. */
export function sameAsFresh(text: string, cache: AnalysisCache): void {
  const [kept, fresh] = [analysed(text, cache), analysed(text)];
  assert.deepEqual(told(kept), told(fresh));
  assert.deepEqual(kept.claims, fresh.claims);
  assert.deepEqual(
    kept.mentions.map(({ span }) => span),
    fresh.mentions.map(({ span }) => span),
  );
  assert.deepEqual(kept.credits.attributions, fresh.credits.attributions);
  assert.deepEqual(kept.credits.speakers, fresh.credits.speakers);
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function told({ findings }: Analysis) {
  return findings.map(({ rule, span, level, message }) => ({ rule, span, level, message }));
}

/** Letters and figures; footnote marks are no words. */
function words(text: string): string {
  return text.replace(/\[\^?\d+\]|[^\p{L}\p{Nd}]+/gu, "");
}

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}
