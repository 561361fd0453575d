/** JUnit XML: one suite a draft, one case a finding; a clean draft is one passing case. */
import { fails } from "../exitCode.ts";
import type { ReportedFinding } from "../findings.ts";
import type { MakeFormat } from "./types.ts";

export const junit: MakeFormat = ({ failOn }) => ({
  open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stet">\n',
  file({ file, findings, notChecked }) {
    const cases = findings.map((finding) => caseOf(finding, file, fails(finding.severity, failOn)));
    for (const { rule, reason } of notChecked) {
      const message = `Not checked: ${reason}`;
      cases.push(
        element("testcase", { name: rule, classname: file }, element("error", { message, type: "error" }, "")),
      );
    }
    if (cases.length === 0) cases.push(element("testcase", { name: "no findings", classname: file }, ""));
    const failures = findings.filter((finding) => fails(finding.severity, failOn)).length;
    const counts = { tests: cases.length, failures, errors: notChecked.length };
    return element("testsuite", { name: file, ...counts }, cases.join(""));
  },
  close({ troubles }) {
    const suites = troubles.map(({ file, message, unwritten }) => {
      const [what, name] = unwritten ? ["Not written", "not written"] : ["Not read", "not read"];
      const error = element("error", { message: `${what}: ${message}`, type: "error" }, "");
      const one = element("testcase", { name, classname: file }, error);
      return element("testsuite", { name: file, tests: 1, failures: 0, errors: 1 }, one);
    });
    return `${suites.join("")}</testsuites>\n`;
  },
});

/** A finding below the level that fails the run is a passing case that says what it found. */
function caseOf(finding: ReportedFinding, file: string, failing: boolean): string {
  const { rule, severity, from, message } = finding;
  const place = `${file}:${from.line}:${from.column}`;
  const text = escapeXml(`${place} ${severity} ${rule}: ${message}`);
  const inside = failing ? element("failure", { message, type: severity }, text) : element("system-out", {}, text);
  return element("testcase", { name: `${rule} at ${from.line}:${from.column}`, classname: file }, inside);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, inside: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join("")}>${inside}</${name}>\n`;
}

/** Characters that XML 1.0 cannot hold, escaped or not, are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;")
    .replace(/\t/g, "&#9;");
}
