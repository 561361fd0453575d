import { describe, expect, it } from "vitest";
import { readArguments } from "../../server/cli/arguments.ts";

describe("wrong arguments of pipelines", () => {
  it.each([
    ["check - --exclude {a", '--exclude "{a" is not a file pattern'],
    ["check - --exclude=", '--exclude "" is not a file pattern'],
    ["check - --changed-since=", "--changed-since is empty"],
    ["check - --changed-since", "'--changed-since <value>' argument missing"],
    ["check - --baseline=", "--baseline is empty"],
    ["check - --update-baseline", "--update-baseline needs --baseline FILE"],
    [
      "check a --baseline b --update-baseline --changed-since HEAD",
      "--update-baseline and --changed-since do not go together",
    ],
    ["check a --watch --format json", "--watch and --format json do not go together"],
    ["check - --watch", "--watch waits for files to change: it cannot watch standard input"],
    ["check a --watch --fix", "--watch and --fix do not go together"],
    ["check a --watch --baseline b --update-baseline", "--watch and --update-baseline do not go together"],
    ["check a --watch --annotate-docx o", "--watch and --annotate-docx do not go together"],
    ["check a --jobs 0", '--jobs "0" is not a number from 1 to 64'],
    ["check a --jobs 65", '--jobs "65" is not a number from 1 to 64'],
    ["check a --jobs two", '--jobs "two" is not a number from 1 to 64'],
    ["check a --jobs=-1", '--jobs "-1" is not a number from 1 to 64'],
    ["check a --jobs 1e1", '--jobs "1e1" is not a number from 1 to 64'],
    ["check a --context 21", '--context "21" is not a number from 0 to 20'],
    ["check a --context=", "--context is empty"],
    ["check a --yes", "--yes goes with --fix"],
    ["check - --fix", "--fix changes files: it cannot change standard input"],
    ["check a --fix --changed-since HEAD", "--fix and --changed-since do not go together"],
    ["check a --fix --baseline b", "--fix and --baseline do not go together"],
    ["check a --fix=yes", "--fix' does not take an argument"],
    ["check a --annotate-docx=", "--annotate-docx is empty"],
    ["check a --config=", "--config is empty"],
    ["archive a", "--out FOLDER is missing"],
    ["archive --out o", "No path given"],
    ["archive - --out o", "An archive is read from files"],
    ["archive a --out o --jobs x", '--jobs "x" is not a number from 1 to 64'],
    ["archive a --out o --format json", "Unknown option '--format'"],
    ["archive a --out o --draft-date 2023-13-01", '--draft-date "2023-13-01" is not a day'],
  ])("stet %s", (line, wanted) => {
    const request = readArguments(line.split(" "));
    expect(request.kind).toBe("wrong");
    expect("message" in request ? request.message : "").toContain(wanted);
  });

  it("may leave the path out where only changes count", () => {
    expect(readArguments(["check", "--changed-since", "main"])).toMatchObject({ paths: ["."], changedSince: "main" });
    expect(readArguments(["check", "a", "--jobs", "auto"])).toMatchObject({ jobs: null });
  });
});
