/** Downloads of lists over real HTTP, against a local server that also does what servers do wrong. */
import { type FileHandle, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fileNameOf, readAddresses } from "../../client/lists/addresses.ts";
import { DownloadFault, download } from "../../client/lists/download.ts";
import { fetchLists } from "../../client/lists/fetchLists.ts";

let server: Server;
let base: string;
let folder: string;
let answer: (path: string, response: ServerResponse) => void;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-download-"));
  server = createServer((request, response) => answer(request.url ?? "", response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const list = `<CONSOLIDATED_LIST>${"x".repeat(300_000)}</CONSOLIDATED_LIST>`;
const options = () => ({ cancelled: new AbortController().signal, patience: 2000, onProgress: () => {} });
const fault = async (patience = 2000): Promise<string> => {
  try {
    await download(`${base}/list.xml`, join(folder, "list.xml"), { ...options(), patience });
  } catch (error) {
    return error instanceof DownloadFault ? error.message : `not a fault: ${error}`;
  }
  return "downloaded";
};

describe("a download", () => {
  it("writes what the server sends, and tells how far it is", async () => {
    answer = (_, response) => response.writeHead(200, { "content-length": list.length }).end(list);
    const seen: (readonly [number, number | null])[] = [];
    await download(`${base}/list.xml`, join(folder, "list.xml"), {
      ...options(),
      onProgress: (bytes, total) => seen.push([bytes, total]),
    });
    expect(await readFile(join(folder, "list.xml"), "utf8")).toBe(list);
    expect(seen.at(-1)).toEqual([list.length, list.length]);
  });

  it("is whole on a disk that takes half of a piece at a time, as one does that fills up", async () => {
    const handle = await open(join(folder, "other"), "w");
    const halves = vi.spyOn(Object.getPrototypeOf(handle), "write").mockImplementation(async function (
      this: FileHandle,
      piece: unknown,
    ) {
      const bytes = Buffer.from(piece as Uint8Array);
      const half = bytes.subarray(0, bytes.length >> 1);
      await this.writeFile(half);
      return { bytesWritten: half.length, buffer: bytes };
    });
    answer = (_, response) => response.end(list);
    try {
      await download(`${base}/list.xml`, join(folder, "list.xml"), options());
    } finally {
      halves.mockRestore();
      await handle.close();
    }
    expect(await readFile(join(folder, "list.xml"), "utf8")).toBe(list);
  });

  it("follows where the server sends it", async () => {
    answer = (path, response) =>
      path === "/list.xml" ? response.writeHead(302, { location: "/blob" }).end() : response.end("moved");
    await download(`${base}/list.xml`, join(folder, "list.xml"), options());
    expect(await readFile(join(folder, "list.xml"), "utf8")).toBe("moved");
  });

  it.each<[string, (response: ServerResponse) => void, string | RegExp]>([
    ["an error", (response) => response.writeHead(500).end("busy"), "the server answers 500 Internal Server Error"],
    [
      "a web page",
      (response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>"),
      "the server answers with a web page instead of a list",
    ],
    ["nothing", (response) => response.end(), "the answer is empty"],
    [
      "less than announced",
      (response) => {
        response.writeHead(200, { "content-length": list.length });
        response.write(list.slice(0, 1000), () => response.destroy());
      },
      "the connection broke off: the answer was cut",
    ],
  ])("that gets %s says so", async (_, act, wanted) => {
    answer = (__, response) => act(response);
    expect(await fault()).toBe(wanted);
  });

  it("gives up on a server that falls silent, at once or in the middle", async () => {
    answer = () => {};
    expect(await fault(200)).toMatch(/^the server was silent for/);
    answer = (_, response) => {
      response.writeHead(200);
      response.write("<CONSOLIDATED_LIST>");
    };
    expect(await fault(200)).toMatch(/^the server was silent for/);
  });

  it("says that nobody answers", async () => {
    server.close();
    await new Promise((closed) => setImmediate(closed));
    expect(await fault()).toBe("the server refuses the connection");
  });

  it("ends when it is cancelled", async () => {
    answer = (_, response) => response.write("<CONSOLIDATED_LIST>");
    const cancelled = new AbortController();
    const running = download(`${base}/list.xml`, join(folder, "list.xml"), {
      ...options(),
      cancelled: cancelled.signal,
      onProgress: () => cancelled.abort(),
    });
    const error = await running.catch((reason: unknown) => reason);
    expect(error).toBe(cancelled.signal.reason);
  });
});

describe("several lists", () => {
  it("are fetched although one of them fails, under the names of their addresses", async () => {
    answer = (path, response) => (path.startsWith("/bad") ? response.writeHead(404).end() : response.end(path));
    const lines: string[] = [];
    const { lists, failures } = await fetchLists(
      [
        { name: "Bad", addresses: [`${base}/bad/list.xml`] },
        { name: "OFAC", addresses: [`${base}/exports/SDN.CSV`, `${base}/exports/ALT.CSV`] },
      ],
      { folder, cancelled: new AbortController().signal, patience: 2000, onProgress: (line) => lines.push(line) },
    );
    expect(failures).toEqual([{ name: "Bad", reason: `${base}/bad/list.xml: the server answers 404 Not Found` }]);
    expect(lists.map(({ name, files }) => [name, files.map((file) => file.slice(folder.length))])).toEqual([
      ["OFAC", ["/1/SDN.CSV", "/1/ALT.CSV"]],
    ]);
    expect(lines).toContain("OFAC: ALT.CSV");
  });

  it("are told one by one where there is no room for them", async () => {
    const inTheWay = join(folder, "file");
    await writeFile(inTheWay, "");
    const { lists, failures } = await fetchLists([{ name: "UN", addresses: [`${base}/un.xml`] }], {
      folder: inTheWay,
      cancelled: new AbortController().signal,
      patience: 2000,
      onProgress: () => {},
    });
    expect(lists).toEqual([]);
    expect(failures).toEqual([
      { name: "UN", reason: `${join(inTheWay, "0")}: a file stands where a folder is needed` },
    ]);
  });
});

describe("the setting", () => {
  it("names lists with their addresses; an empty list is left out", () => {
    expect(readAddresses({ UN: ["https://example.org/un.xml"], EU: [], UK: " https://example.org/uk.csv " })).toEqual({
      lists: [
        { name: "UN", addresses: ["https://example.org/un.xml"] },
        { name: "UK", addresses: ["https://example.org/uk.csv"] },
      ],
    });
  });

  it.each([
    [null, "it must name lists with their addresses."],
    [{}, "it names no list."],
    [
      { UN: ["file:///etc/passwd"] },
      "“file:///etc/passwd” of “UN” is no web address that begins with https:// or http://.",
    ],
    [{ UN: [7] }, "“7” of “UN” is no web address that begins with https:// or http://."],
    [{ UN: ["https://me:secret@example.org/"] }, /is no web address/],
  ])("%j is explained", (setting, wanted) => {
    const read = readAddresses(setting);
    expect("problem" in read ? read.problem : "").toMatch(wanted);
  });

  it("gives files names that tell what they are", () => {
    expect(fileNameOf("https://example.org/fsf/csvFullSanctionsList_1_1/content?token=x")).toBe(
      "csvFullSanctionsList_1_1",
    );
    expect(fileNameOf("https://example.org/exports/CONS_PRIM.CSV")).toBe("CONS_PRIM.CSV");
    expect(fileNameOf("https://example.org/")).toBe("example.org");
    expect(fileNameOf("https://example.org/..%2F..%2Fetc")).toBe(".._.._etc");
    expect(fileNameOf("https://example.org/lists/50%.csv")).toBe("50_.csv");
  });
});
