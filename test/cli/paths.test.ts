import { posix, win32 } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fileUri, relativePath } from "../../server/cli/formats/paths.ts";
import { candidatesFor, pathWithin } from "../../server/house/styleLocations.ts";

describe("paths on Windows", () => {
  const desk = "C:\\News Desk\\drafts";
  it.each([
    ["a.txt", "a.txt", "a.txt"],
    ["sub folder\\ä & b.txt", "sub folder/ä & b.txt", "sub%20folder/%C3%A4%20%26%20b.txt"],
    ["C:\\News Desk\\drafts\\a.txt", "a.txt", "a.txt"],
    ["c:\\news desk\\DRAFTS\\a.txt", "a.txt", "a.txt"],
    ["..\\other\\a.txt", "C:/News Desk/other/a.txt", "file:///C:/News%20Desk/other/a.txt"],
    ["D:\\wire\\a.txt", "D:/wire/a.txt", "file:///D:/wire/a.txt"],
    ["\\\\server\\share dir\\a.txt", "//server/share dir/a.txt", "file://server/share%20dir/a.txt"],
    ["100%3A.txt", "100%3A.txt", "100%253A.txt"],
    ["..draft.txt", "..draft.txt", "..draft.txt"],
  ])("%s", (file, shown, uri) => {
    expect(relativePath(file, desk, win32)).toBe(shown);
    expect(fileUri(file, desk, win32)).toBe(uri);
  });

  it("below a server's folder are relative to it", () => {
    expect(relativePath("a b.txt", "\\\\server\\share\\desk", win32)).toBe("a b.txt");
    expect(relativePath("..\\a.txt", "\\\\server\\share\\desk", win32)).toBe("//server/share/a.txt");
  });

  it("are read from an editor's URIs, whose drive colon is %3A", () => {
    const path = (uri: string) => fileURLToPath(uri, { windows: true });
    expect(path("file:///c%3A/News%20Desk/a.txt")).toBe("c:\\News Desk\\a.txt");
    expect(path("file://server/share/a.txt")).toBe("\\\\server\\share\\a.txt");
    const above = candidatesFor("file:///c%3A/News%20Desk/drafts/a.txt", "stet.json");
    expect(above).toEqual([
      "file:///c%3A/News%20Desk/drafts/stet.json",
      "file:///c%3A/News%20Desk/stet.json",
      "file:///c%3A/stet.json",
    ]);
    expect(above.map(path)).toEqual(["c:\\News Desk\\drafts\\stet.json", "c:\\News Desk\\stet.json", "c:\\stet.json"]);
    expect(pathWithin("file:///c%3A/News%20Desk/", "file:///c%3A/News%20Desk/live%20blog/a.txt")).toBe(
      "live blog/a.txt",
    );
    expect(candidatesFor("file://server/share/a.txt", "stet.json")[0]).toBe("file://server/share/stet.json");
  });
});

describe("paths elsewhere", () => {
  it("keep what only Windows reads as a drive or a separator", () => {
    expect(fileUri("c:/a.txt", "/desk", posix)).toBe("c%3A/a.txt");
    expect(relativePath("a\\b.txt", "/desk", posix)).toBe("a\\b.txt");
    expect(fileUri("/desk/x/../a b.txt", "/desk", posix)).toBe("a%20b.txt");
  });
});
