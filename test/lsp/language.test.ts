/** The server speaks the language that the client passes along; other editors and the command line get English. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, CodeLens, Hover } from "vscode-languageserver";
import { type ReportExportAnswer, type ReportPageAnswer, reportRequests } from "../../server/protocol/messages.ts";
import { type ClientOptions, type LspClient, startClient } from "../kit/lspClient.ts";

const uri = "file:///desk/story.draft";
const story = "Bank denies claims\n\nThe bank refuted the allegations, its lawyer Ivo Stern said on Monday.\n";
const german: unknown = JSON.parse(readFileSync(new URL("../../l10n/bundle.l10n.de.json", import.meta.url), "utf8"));

let client: LspClient;
const open = async (options: ClientOptions) => {
  client = await startClient(options);
  client.open(uri, story);
  await client.pushed(uri);
};
afterEach(async () => {
  await client.stop();
});

const titles = async () => {
  const at = story.indexOf("refuted");
  const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: client.rangeOf(uri, at, at + "refuted".length),
    context: { diagnostics: [] },
  });
  return actions.map(({ title }) => title);
};

describe("the language of the server", () => {
  it("is the client's: quick fixes, letting stand, the hover of a sentence and the line over the draft", async () => {
    await open({ initializationOptions: { clientCommands: true, translations: german } });
    const offered = await titles();
    expect(offered).toContain("„refuted“ durch „denied“ ersetzen");
    expect(offered.join("\n")).toContain("Stehen lassen, mit Begründung…");
    const lenses = await client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    expect(lenses.map(({ command }) => command?.title).join()).toContain(
      "2 Quellen · keine Behauptung ohne Quelle gefunden",
    );
    const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri },
      position: client.rangeOf(uri, story.indexOf("allegations"), story.length).start,
    });
    expect(JSON.stringify(hover.contents)).toContain("Zugeschrieben: the bank");
  });

  it("is that of what the rules say, in the list of problems and in the hover", async () => {
    await open({ initializationOptions: { translations: german }, locale: "de" });
    const found = (await client.pushed(uri)).map(({ message }) => message);
    expect(found).toContain("Zeigt der Text die Widerlegung? Wenn nicht, sagt „denied“, was geschah.");
    const hover = JSON.stringify((await client.hover(uri, story.indexOf("refuted")))?.contents);
    expect(hover).toContain("„Refute“ heißt das Gegenteil beweisen.");
    expect(hover).toContain("Quelle: AP Stylebook");
  });

  it("is the report's, as page and as file: not the words of the draft", async () => {
    await open({ initializationOptions: { translations: german }, locale: "de" });
    const { parts } = await client.connection.sendRequest<ReportPageAnswer>(reportRequests.page, { uri });
    const page = parts.map(({ html }) => html).join("\n");
    expect(page).toContain("<h2>Satz für Satz</h2>");
    expect(page).toContain("Zeile 3: Niemandem zugeschrieben");
    expect(page).toContain("Ivo Stern");
    expect(page).not.toMatch(/Open questions|credited in|Unnamed source/);
    const file = async (format: string) => {
      const answer = await client.connection.sendRequest<ReportExportAnswer>(reportRequests.export, { uri, format });
      return answer.text ?? "";
    };
    expect(await file("html")).toContain('<html lang="de">');
    expect(await file("md")).toContain("# Quellenbericht: Bank denies claims");
    expect(await file("csv")).toContain('"Nr.","Zeile","Satz"');
  });

  it("is English where a client passes none, or nonsense", async () => {
    await open({ initializationOptions: { clientCommands: true, translations: ["Let it stand", 3] } });
    expect(await titles()).toContain("Replace “refuted” with “denied”");
  });
});
