/** `stet annotate`: how drafts were read, for other programs. */
import process from "node:process";
import { attribute } from "../attribution/attribute.ts";
import type { Model } from "../attribution/model.ts";
import { resolveSpeakers } from "../attribution/speakers.ts";
import { claimsOf } from "../claims/claims.ts";
import type { ClaimModel } from "../claims/model.ts";
import { parseDraft } from "../draft/parse.ts";
import { inDraft } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import { mentionsOf } from "../register/mentions.ts";
import type { Register } from "../register/register.ts";
import type { AnnotateRequest } from "./arguments.ts";
import { jsonList } from "./jsonList.ts";
import { loadClaimModel, loadModel } from "./model.ts";
import { write } from "./output.ts";
import { type ReadDraft, type ReadingLog, readDrafts, storedSpan } from "./reading/drafts.ts";
import { loadRegisters } from "./registers.ts";

/** Runs the command and gives its exit code. */
export async function annotate(request: AnnotateRequest): Promise<0 | 2> {
  const log: ReadingLog = { troubles: [], passedOver: [] };
  const list = jsonList();
  const models = { model: await loadModel(), claimModel: await loadClaimModel() };
  const registers = await loadRegisters();
  let unnamed = false;
  const codeSoFar = () => (log.troubles.length > 0 || unnamed ? 2 : 0);
  await write(list.open());
  for await (const draft of readDrafts(request.paths, log)) {
    const { register } = await registers.of(draft.file);
    // Told by then; no mentions are not the same as mentions nobody looked for.
    unnamed ||= register === null || register.unread.length > 0;
    const item = list.item(annotationsOf(draft, { ...models, register }));
    // Before it is written: a reader that leaves early ends the program here.
    process.exitCode = codeSoFar();
    await write(item);
  }
  process.exitCode = codeSoFar();
  await write(list.close());
  return codeSoFar();
}

interface Knowledge {
  readonly model: Model | null;
  readonly claimModel: ClaimModel | null;
  readonly register: Register | null;
}

/** Zones and sentences with offsets into the decoded text, and what was found in them. */
function annotationsOf(read: ReadDraft, { model, claimModel, register }: Knowledge): unknown {
  const { file, text, format } = read;
  const at = <S extends Span | null>(span: S): Span | S => (span === null ? span : storedSpan(read, span));
  const draft = parseDraft(text, { format });
  const credits = resolveSpeakers(draft, attribute(draft, model));
  const { blocks } = draft;
  return {
    file,
    zones: blocks.map(({ paragraph, start, end }) => ({ zone: paragraph.zone, ...at({ start, end }) })),
    sentences: blocks.flatMap((block) => block.paragraph.sentences.map((sentence) => at(inDraft(block, sentence)))),
    attributions: credits.attributions.map(
      ({ source, cue, content, speaker, kind, sourceKind, reach, confidence }) => ({
        source: at(source),
        cue: at(cue),
        contents: content.map(at),
        speaker: speaker === null ? null : { name: speaker.name, mention: at(speaker.mention) },
        kind,
        sourceKind,
        reach: at(reach),
        confidence: Math.round(confidence * 1000) / 1000,
      }),
    ),
    mentions: (register === null ? [] : mentionsOf(draft, register)).map(({ span, entry, candidates }) => ({
      ...at(span),
      entity: entry?.id ?? null,
      names: entry?.names.map(({ text }) => text) ?? [],
      listings: entry?.listings ?? [],
      // Several where the name belongs to several.
      candidates: candidates.map(({ id }) => id),
    })),
    claims: claimsOf(draft, credits, claimModel).map(({ span, score, types, support }) => ({
      ...at(span),
      score: Math.round(score * 1000) / 1000,
      types,
      sourced: support?.by ?? null,
    })),
  };
}
