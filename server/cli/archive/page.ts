/** The summary as one page: it holds everything it shows and asks no server for anything. */
import { ownPageMark } from "../../report/export/ownPage.ts";
import type { Level, RuleMeta } from "../../rules/types.ts";
import { barChart } from "./chart.ts";
import { type MonthTally, rateOf, type Summary } from "./summary.ts";

export interface PageOptions {
  readonly summary: Summary;
  readonly metas: readonly RuleMeta[];
  /** What was read, for the title. */
  readonly title: string;
}

export function summaryPage({ summary, metas, title }: PageOptions): string {
  const { months, rules, drafts, words, skipped, unread, halfChecked } = summary;
  const total = [...rules.values()].reduce((sum, { findings }) => sum + findings, 0);
  const scale = monthsBetween([...months.keys()].filter((month) => month !== ""));
  const sum = ({ rules }: MonthTally) => [...rules.values()].reduce((all, { findings }) => all + findings, 0);
  const bars = (count: (month: MonthTally) => number) =>
    scale.map((month) => {
      const tally = months.get(month);
      const found = tally === undefined ? 0 : count(tally);
      const rate = rateOf(found, tally?.words ?? 0);
      return {
        name: month,
        value: rate,
        title:
          tally === undefined
            ? `${month}: no drafts`
            : `${month}: ${number(found)} in ${number(tally.drafts)} drafts, ${rate.toFixed(2)} per 1,000 words`,
      };
    });
  const byFindings = [...rules].sort(([, a], [, b]) => b.findings - a.findings);
  const rows = byFindings.map(([rule, { findings, drafts: hit }]) => {
    const meta = metas.find(({ id }) => id === rule);
    const share = drafts === 0 ? 0 : (hit / drafts) * 100;
    return `<tr><th scope="row"><code>${text(rule)}</code><span>${text(meta?.statement ?? "A rule of the house")}</span></th><td class="${meta?.level ?? "house"}">${levelWords(meta?.level)}</td><td>${number(findings)}</td><td>${number(hit)}</td><td>${share.toFixed(1)} %</td><td>${rateOf(findings, words).toFixed(3)}</td><td class="drawn">${barChart(
      bars((month) => month.rules.get(rule)?.findings ?? 0),
      { width: 240, height: 34, labels: false },
    )}</td></tr>`;
  });
  const silent = metas.filter(({ id }) => !rules.has(id)).map(({ id }) => `<code>${text(id)}</code>`);
  const undated = months.get("");
  const warnings = [
    unread > 0 ? `${number(unread)} drafts could not be read: nothing here is about them.` : "",
    halfChecked > 0 ? `In ${number(halfChecked)} drafts some rules could not run.` : "",
  ].filter((line) => line !== "");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${ownPageMark}<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}: what Stet found</title><style>${style}</style></head><body>
<h1>${text(title)}</h1>
<p class="figures"><b>${number(total)}</b> findings in <b>${number(drafts)}</b> drafts of <b>${number(words)}</b> words: <b>${rateOf(total, words).toFixed(2)}</b> in 1,000 words.${skipped > 0 ? ` ${number(skipped)} files are no copy or are left alone by the house style.` : ""}</p>
${warnings.map((line) => `<p class="warning">${text(line)}</p>`).join("\n")}
<h2>All findings in 1,000 words, by month</h2>
${scale.length === 0 ? "<p>No draft says when it was written.</p>" : barChart(bars(sum), { width: 960, height: 260, labels: true })}
${undated === undefined || scale.length === 0 ? "" : `<p>${number(undated.drafts)} drafts do not say when they were written: they are in the table, not in the charts.</p>`}
<h2>By rule</h2>
<table><thead><tr><th scope="col">Rule</th><th scope="col">Level</th><th scope="col">Findings</th><th scope="col">Drafts</th><th scope="col">Of all</th><th scope="col">In 1,000 words</th><th scope="col">${scale.length === 0 ? "" : `${text(scale[0] ?? "")} to ${text(scale.at(-1) ?? "")}`}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>
${silent.length === 0 ? "" : `<p class="silent">Without a finding: ${silent.join(", ")}.</p>`}
</body></html>
`;
}

/** Every month from the first to the last, those without a draft too. */
function monthsBetween(months: readonly string[]): readonly string[] {
  const sorted = [...months].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  // A wrong date must not draw centuries of nothing.
  for (let name = first; name <= last && all.length < 600; ) {
    all.push(name);
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
    name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return all.at(-1) === last ? all : sorted;
}

function levelWords(level: Level | undefined): string {
  return level ?? "house";
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function text(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const style = `
:root{color-scheme:light dark;--ink:#1d1d1f;--soft:#6a6a70;--line:#d9d9de;--bar:#3f6fb5;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#ececf0;--soft:#a0a0a8;--line:#3a3a40;--bar:#7aa7e8;--paper:#1b1b1e}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:1080px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin-bottom:.2rem}h2{font-size:1.1rem;margin-top:2rem}
.figures b{font-variant-numeric:tabular-nums}.warning{border-left:4px solid #c4472f;padding-left:.7rem}
table{border-collapse:collapse;width:100%}th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}td.drawn{padding:.2rem .6rem}td:nth-child(2){text-align:left}thead th:nth-child(n+3):nth-child(-n+6){text-align:right}
thead th{font-size:.8rem;color:var(--soft);font-weight:600}th span{display:block;font-weight:400;font-size:.85rem;color:var(--soft)}
td.error{color:#c4472f}td.warning{border-left:0;color:#a87400}.silent{color:var(--soft)}
svg{display:block;max-width:100%;height:auto}svg rect{fill:var(--bar)}svg text{fill:var(--soft);font-size:11px}svg line{stroke:var(--line)}
@media print{body{margin:0;max-width:none}}`;
