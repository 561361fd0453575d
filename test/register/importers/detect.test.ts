import { describe, expect, it } from "vitest";
import { listFile, refusal } from "./files.ts";

describe("a file that is no list", () => {
  it.each([
    ["an empty file", "", "list: the file is empty"],
    ["blanks", " \r\n \n", "list: the file is empty"],
    [
      "an error page",
      "<!DOCTYPE html>\n<html><head><title>502 Bad\n Gateway</title></head></html>",
      "list:1: a web page (“502 Bad Gateway”), not a list: the server may have answered with an error",
    ],
    [
      "a page without a title",
      "<html><body>No</body></html>",
      "list:1: a web page, not a list: the server may have answered with an error",
    ],
    [
      "XML of something else",
      "<?xml version='1.0'?><!-- <sdnList> --><rss/>",
      "list:1: XML of no list that Stet knows: its root is <rss>",
    ],
    [
      "prose",
      "Dear colleagues,\nhere is the list.",
      "list:1: no list that Stet knows begins like this: “Dear colleagues, here is the list.”",
    ],
    [
      "a ZIP archive",
      "PK\u0003\u0004 sdn.csv",
      "list: a ZIP archive or spreadsheet: unpack it, or take the XML or CSV",
    ],
    [
      "an index of data sets",
      '{\n  "datasets": []\n}',
      "list:1: JSON, but not OpenSanctions’ entities.ftm.json or targets.nested.json, which have one entity with its schema a line",
    ],
    [
      "OFSI’s closed list",
      "Last Updated,13/05/2025\nName 6,Name 1,Name 2,Group ID\n",
      "list:1: OFSI’s consolidated list, closed on 28 January 2026: the UK Sanctions List of the Foreign Office has replaced it",
    ],
  ])("%s is named", async (_, content, message) => {
    expect(await refusal(listFile("list", content))).toBe(message);
  });

  it("in UTF-16 is named", async () => {
    expect(await refusal(listFile("list", Uint8Array.of(0xff, 0xfe, 0x3c, 0)))).toMatch(/^list:1: UTF-16 text/);
  });
});
