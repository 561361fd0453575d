/** SARIF 2.1.0, the interchange format of code scanning. */
import { reasonOf } from "../../rules/explanation.ts";
import type { Level, RuleMeta, Suggestion } from "../../rules/types.ts";
import type { CheckedFile, ReportedFinding, ReportedPlace } from "../findings.ts";
import { version } from "../version.ts";
import { fileUri } from "./paths.ts";
import type { MakeFormat, Outcome } from "./types.ts";

const levels: Readonly<Record<Level, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

export const sarif: MakeFormat = ({ rules: builtIn, folder }) => {
  const rules: RuleMeta[] = builtIn.map(({ meta }) => meta);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results: unknown[] = [];
  const artifacts: unknown[] = [];
  const notifications: unknown[] = [];
  return {
    open: () => "",
    file(checked) {
      const artifactLocation = { uri: fileUri(checked.file, folder), index: artifacts.length };
      artifacts.push({ location: { uri: artifactLocation.uri } });
      // Rules of the house come with its drafts.
      for (const meta of checked.houseRules) {
        if (indexes.has(meta.id)) continue;
        indexes.set(meta.id, rules.length);
        rules.push(meta);
      }
      const seen = new Map<string, number>();
      for (const finding of checked.findings) {
        const occurrence = (seen.get(finding.fingerprint) ?? 0) + 1;
        seen.set(finding.fingerprint, occurrence);
        results.push(resultOf(finding, occurrence, indexes, artifactLocation));
      }
      notifications.push(...notCheckedIn(checked, indexes, artifactLocation));
      return "";
    },
    close(outcome) {
      for (const { file, message } of outcome.troubles) {
        notifications.push({ level: "error", message: { text: `${file}: ${message}` } });
      }
      const run = {
        tool: { driver: { name: "Stet", version, semanticVersion: version, rules: rules.map(descriptorOf) } },
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(outcome, notifications)],
        artifacts,
        results,
      };
      const schema = "https://json.schemastore.org/sarif-2.1.0.json";
      return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 1)}\n`;
    },
  };
};

interface ArtifactLocation {
  readonly uri: string;
  readonly index: number;
}

function descriptorOf(meta: RuleMeta): unknown {
  const { id, group, statement, level, tags, why, source } = meta;
  return {
    id,
    shortDescription: { text: statement },
    fullDescription: { text: why },
    help: { text: `${why}\n\nSource: ${source}`, markdown: reasonOf({ meta }) },
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [group, ...tags] },
  };
}

function resultOf(
  finding: ReportedFinding,
  occurrence: number,
  indexes: ReadonlyMap<string, number>,
  artifactLocation: ArtifactLocation,
): unknown {
  const { rule, severity, message, explanation, related, fixes } = finding;
  const place = (at: ReportedFinding | ReportedPlace) => ({ artifactLocation, region: regionOf(at) });
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: plainMessage(message) },
    locations: [{ physicalLocation: place(finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: place(other),
        message: { text: plainMessage(other.message) },
      })),
    }),
    // Code scanning follows a result by them when lines move; the same words twice in a draft are two results.
    partialFingerprints: { "stetFinding/v1": `${finding.fingerprint}:${occurrence}` },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, artifactLocation)) }),
    properties: { severity, explanation },
  };
}

/** `[words](1)` would be a link in a SARIF message. */
function plainMessage(text: string): string {
  return /\]\(/.test(text) ? text.replace(/[\\[\]]/g, "\\$&") : text;
}

function regionOf({ start, end, from, to }: ReportedFinding | ReportedPlace): unknown {
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function fixOf({ title, edits }: Suggestion, artifactLocation: ArtifactLocation): unknown {
  return {
    description: { text: plainMessage(title) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function notCheckedIn(
  { notChecked }: CheckedFile,
  indexes: ReadonlyMap<string, number>,
  artifactLocation: ArtifactLocation,
): readonly unknown[] {
  return notChecked.map(({ rule, reason }) => ({
    level: "error",
    message: { text: `Not checked: ${rule}: ${reason}` },
    associatedRule: { id: rule, index: indexes.get(rule) ?? -1 },
    locations: [{ physicalLocation: { artifactLocation } }],
  }));
}

function invocationOf({ exitCode }: Outcome, notifications: readonly unknown[]): unknown {
  return {
    executionSuccessful: notifications.length === 0,
    exitCode,
    toolExecutionNotifications: notifications,
  };
}
