import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readsLikeRunningCopy } from "../../server/draft/runningCopy.ts";

const story = [
  "Harbour board votes to close two piers",
  "VELM, 4 Oct 2023 — The harbour board voted on Monday to close two of its four piers until the end of the year.",
  "“We have run out of money for the repairs,” the board's chair, Olga Reyn, said after the meeting.",
  "Three of the nine members voted against it. They said the fishing fleet would lose about 40 berths.",
].join("\n");

describe("readsLikeRunningCopy", () => {
  it.each([
    ["one paragraph a line", story],
    ["blank lines between", story.replaceAll("\n", "\n\n")],
    ["CRLF", story.replaceAll("\n", "\r\n")],
    ["byte order mark", `\uFEFF${story}`],
    ["hard-wrapped", story.replace(/(.{30,50}) /g, "$1\n")],
    ["Markdown", `---\ndate: 2023-10-04\n---\n\n# ${story.replaceAll("\n", "\n\n")}`],
    ["agency copyright", `${story}\n\nCopyright 2023 The Agency. All rights reserved.`],
    ["about licences", `Artistic licence\n\n${story}\n\nUnder the terms of the licence the Apache License counts too.`],
    ["a paragraph alone", story.split("\n")[1] ?? ""],
    ["bullets above", `* Two piers close\n* Fleet loses 40 berths\n${story}`],
  ])("is true for a story: %s", (_, text) => {
    expect(readsLikeRunningCopy(text, "story.txt")).toBe(true);
  });

  it.each([
    "history-of-the-bridge.txt",
    "security-council-vote.md",
    "changes-to-the-law.txt",
    "license-row.txt",
    "ads-ban.txt",
  ])("does not judge a story by a name like %s", (name) => {
    expect(readsLikeRunningCopy(story, name)).toBe(true);
  });

  it.each([
    "README.md",
    "readme.zh-CN.md",
    "docs/LICENSE",
    "LICENSE-MIT.txt",
    "CHANGELOG.md",
    "requirements-dev.txt",
    "robots.txt",
    "CONTRIBUTING.md",
  ])("is false for a file called %s, whatever it holds", (name) => {
    expect(readsLikeRunningCopy(story, name)).toBe(false);
  });

  it.each([
    ["nothing", ""],
    ["blank lines", "\n\n  \n"],
    ["requirements", "flask==2.0.1\nrequests>=2.1\n# tests\npytest\n"],
    ["a word list", "apple\nbanana\ncherry\ndamson\nelder\nfig\ngrape\nhazel\nivy\njuniper\nkale\nlime\nmelon\n"],
    ["robots", "User-agent: *\nDisallow: /private/\nAllow: /\nSitemap: https://example.org/sitemap.xml\n"],
    [
      "a table",
      "name,role,since\nReyn,chair of the board,1999\nHolt,treasurer of it,2004\nTan,engineer for the,2010\n",
    ],
    [
      "a log",
      "2023-10-04 10:00:00 INFO The server has started.\n2023-10-04 10:00:01 WARN It is slow to the touch.\n".repeat(5),
    ],
    [
      "code",
      'import { a } from "./a.ts";\n\nexport function b(c) {\n  return a(c); // The sum of the two.\n}\n'.repeat(3),
    ],
    ["JSON", '{\n  "name": "x",\n  "description": "The one that is in the box."\n}\n'],
    ["HTML", "<html>\n<body>\n<p>The board met on Monday in the hall.</p>\n</body>\n</html>\n"],
    ["licence", "Permission is hereby granted, free of charge, to any person who obtains a copy of this. ".repeat(5)],
    [
      "another language",
      "Der Hafenrat hat am Montag beschlossen, zwei der vier Anleger bis Jahresende zu sperren. ".repeat(4),
    ],
    ["control characters", `${story}\0`],
    [
      "usage",
      "# Thing\n\n```sh\nnpm install thing\n```\n\nCall `thing()` with [options](#options). It returns the `Result`.\n",
    ],
  ])("is false for %s", (_, text) => {
    expect(readsLikeRunningCopy(text, "x.txt")).toBe(false);
  });

  it("takes a draft's name for its word", () => {
    expect(readsLikeRunningCopy("", "x.draft")).toBe(true);
    expect(readsLikeRunningCopy("TK", "desk/x.NEWSDRAFT")).toBe(true);
  });

  it("is false for what packages carry", () => {
    const packages = new URL("../../node_modules/", import.meta.url).pathname;
    const files = readdirSync(packages, { recursive: true, encoding: "utf8" }).filter((name) =>
      /(?:^|[\\/])(?:[^\\/]+\.(?:txt|md)|licen[cs]e[^\\/]*)$/i.test(name),
    );
    let all = 0;
    const taken = files.filter((name) => {
      try {
        const text = readFileSync(join(packages, name), "utf8");
        all++;
        return readsLikeRunningCopy(text, name);
      } catch {
        return false;
      }
    });
    expect(all).toBeGreaterThan(100);
    expect(taken.length / all).toBeLessThanOrEqual(0.02);
  });

  it("answers for any text before the runner loses patience", () => {
    const pieces = fc.constantFrom("a", "A ", "A1 ", "a(", "<", "[", "`", "\n", " ", ".", "“", "-", "=", ",", "the ");
    fc.assert(
      fc.property(pieces, pieces, (one, two) => {
        const text = (one + two).repeat(30_000);
        expect(typeof readsLikeRunningCopy(text, "x.txt")).toBe("boolean");
      }),
      { numRuns: 60 },
    );
  });
});
