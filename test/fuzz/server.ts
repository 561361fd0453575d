/** What the language server promises whatever an editor sends, in whatever order: every question is answered, and it ends where a new one begins. */
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { CancellationTokenSource, type Diagnostic, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import {
  checkTimesRequest,
  deskRequests,
  ledgerRequests,
  reportRequests,
  serverCommands,
} from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";
import { type Keystroke, keystrokes, strangeDrafts } from "./drafts.ts";

/** Milliseconds in which the last of some twenty questions must be answered: no answer at all is meant, the machine may have other work. */
const patience = 180_000;

type Step =
  | { readonly do: "type"; readonly keys: readonly Keystroke[] }
  | { readonly do: "ask"; readonly method: string; readonly place: number; readonly cancel: boolean }
  | { readonly do: "wait" }
  | { readonly do: "reopen" }
  | { readonly do: "configure"; readonly quietZone: number }
  | { readonly do: "look"; readonly place: number };

type Ask = (client: LspClient, uri: string, offset: number) => object;

const document = (uri: string) => ({ textDocument: { uri } });
const here: Ask = (client, uri, offset) => ({
  ...document(uri),
  position: client.rangeOf(uri, offset, offset).start,
  context: { includeDeclaration: true },
});
const around: Ask = (client, uri, offset) => ({
  ...document(uri),
  range: client.rangeOf(uri, offset, offset + 400),
  context: { diagnostics: [] },
});
const whole: Ask = (_, uri) => document(uri);

const questions: Readonly<Record<string, Ask>> = {
  "textDocument/hover": here,
  "textDocument/completion": here,
  "textDocument/definition": here,
  "textDocument/references": here,
  "textDocument/documentHighlight": here,
  "textDocument/prepareRename": here,
  "textDocument/rename": (client, uri, offset) => ({ ...here(client, uri, offset), newName: "Ana Holt" }),
  "textDocument/codeAction": around,
  "textDocument/inlayHint": around,
  "textDocument/semanticTokens/range": around,
  "textDocument/semanticTokens/full": whole,
  "textDocument/documentSymbol": whole,
  "textDocument/foldingRange": whole,
  "textDocument/documentLink": whole,
  "textDocument/codeLens": whole,
  [deskRequests.length]: (client, uri, offset) => ({ uri, selections: [client.rangeOf(uri, 0, offset)] }),
  [deskRequests.changes]: (client, uri, offset) => ({ uri, before: client.textOf(uri).slice(offset) }),
  [ledgerRequests.of]: (_, uri) => ({ uri }),
  [ledgerRequests.anchors]: (client, uri, offset) => ({ uri, range: client.rangeOf(uri, offset, offset + 80) }),
  [reportRequests.report]: (_, uri) => ({ uri }),
  [checkTimesRequest]: (_, uri) => ({ uri }),
  "workspace/executeCommand": (_, uri) => ({ command: serverCommands.planRenumbering, arguments: [{ uri }] }),
};

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: keystrokes.map((keys): Step => ({ do: "type", keys })) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("ask" as const),
      method: fc.constantFrom(...Object.keys(questions)),
      place,
      cancel: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "wait" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "reopen" }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("configure" as const), quietZone: fc.constantFrom(0, 50, 1_500) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("look" as const), place }) },
);

let running: Promise<LspClient> | null = null;
let opened = 0;
/** The conversation that goes on: at the end of its time fast-check turns away from the last one. */
let current: Promise<void> = Promise.resolve();

/** The server under test: one for all runs, as a person's runs all day. */
function server(): Promise<LspClient> {
  running ??= startClient({ settings: { quietZone: 0 }, folders: [] });
  return running;
}

/** Waits for the last conversation, rejects with what it found, and ends the server. */
export async function endConversations(): Promise<void> {
  try {
    await current;
  } finally {
    await (await running)?.stop();
    running = null;
  }
}

/** Any order of keys, questions, changes of mind and of settings. */
export const conversations = fc.asyncProperty(
  strangeDrafts,
  fc.array(step, { minLength: 1, maxLength: 20 }),
  (text, steps) => {
    current = talkAnew(text, steps);
    return current;
  },
);

async function talkAnew(text: string, steps: readonly Step[]): Promise<void> {
  const client = await server();
  try {
    await talk(client, text, steps);
  } catch (error) {
    // What went wrong may have spoilt it for the next run.
    running = null;
    client.process.kill();
    throw error;
  }
}

export async function talk(client: LspClient, text: string, steps: readonly Step[]): Promise<void> {
  opened++;
  const uri = `file:///fuzz/${opened}.draft`;
  const answers: Promise<void>[] = [];
  client.open(uri, text);
  for (const next of steps) {
    const length = client.textOf(uri).length;
    switch (next.do) {
      case "type":
        for (const { place: at, removed, typed } of next.keys) {
          const now = client.textOf(uri).length;
          const start = Math.min(now, Math.floor(at * (now + 1)));
          client.edit(uri, start, Math.min(now, start + removed), typed);
        }
        break;
      case "ask":
        answers.push(ask(client, uri, next.method, Math.floor(next.place * length), next.cancel));
        break;
      case "wait":
        await soon(client.pushed(uri), "no findings");
        break;
      case "reopen": {
        const now = client.textOf(uri);
        client.close(uri);
        client.open(uri, now);
        break;
      }
      case "configure":
        client.configure({ quietZone: next.quietZone });
        break;
      case "look": {
        const first = client.rangeOf(uri, Math.floor(next.place * length), length).start.line;
        void client.connection.sendNotification("stet/visible", { uri, first, last: first + 40 });
        break;
      }
    }
  }
  client.configure({ quietZone: 0 });
  await soon(Promise.all(answers), "a question was never answered");
  const twin = `file:///fuzz/${opened}-twin.draft`;
  client.open(twin, client.textOf(uri));
  const [after, fresh] = [await settled(client, uri), await settled(client, twin)];
  assert.deepEqual(after, fresh, "checked as it grew it has other findings than just opened");
  client.close(uri);
  client.close(twin);
}

/** The findings once the server says that it is done. */
async function settled(client: LspClient, uri: string): Promise<readonly Diagnostic[]> {
  // A question that waits for a whole check; until then a part or a hurried check may be shown.
  await soon(client.actions(uri, 0), "no end of checking");
  const diagnostics = await soon(client.pushed(uri), "no findings");
  // Its own name stands in related places.
  return JSON.parse(JSON.stringify(diagnostics).replaceAll(uri, "draft"));
}

async function ask(client: LspClient, uri: string, method: string, offset: number, cancel: boolean): Promise<void> {
  const source = new CancellationTokenSource();
  const params = questions[method]?.(client, uri, offset);
  const answer = client.connection.sendRequest(method, params, source.token);
  if (cancel) source.cancel();
  try {
    await answer;
  } catch (error) {
    const calm: readonly number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified];
    if (error instanceof ResponseError && calm.includes(error.code)) return;
    throw new Error(`${method} at ${offset}: ${String(error)}`);
  }
}

async function soon<T>(wanted: Promise<T>, otherwise: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), patience);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}
