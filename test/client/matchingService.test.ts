/** The desk's matching service: asked over real HTTP, against a local server that speaks yente's documented shapes. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { readMatches, readSearch } from "../../client/matching/answers.ts";
import { ask, Refusal } from "../../client/matching/ask.ts";
import { factsOf, summaryOf } from "../../client/matching/candidateText.ts";
import { matchQuestion, queryId, searchQuestion } from "../../client/matching/questions.ts";
import { isOpenToOthers, nameIn, readAddress, type Service } from "../../client/matching/service.ts";

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

let server: Server | null = null;
const asked: Asked[] = [];

/** Starts a server that answers every request as told, and gives the service's settings for it. */
async function serviceThat(
  answer: (asked: Asked, response: ServerResponse) => void,
  more: Partial<Service> = {},
): Promise<Service> {
  asked.length = 0;
  server = createServer((request: IncomingMessage, response) => {
    let body = "";
    request.on("data", (bytes) => {
      body += bytes;
    });
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, authorization: headers.authorization, body };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    dataset: "sanctions",
    threshold: 0.7,
    timeoutSeconds: 5,
    key: null,
    ...more,
  };
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const json = (response: ServerResponse, status: number, value: unknown) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
};
const entity = (id: string, caption: string, more: object = {}) => ({
  id,
  caption,
  schema: "Organization",
  properties: { name: [caption, "Red Banner"], topics: ["sanction"], country: ["xr"], programId: ["RUR-1"] },
  datasets: ["un_sc_sanctions", "xr_interior"],
  referents: [],
  target: true,
  last_change: "2025-03-01T10:00:00",
  ...more,
});
const matches = (results: readonly unknown[]) => ({
  responses: {
    [queryId]: { status: 200, results, total: { value: results.length, relation: "eq" }, query: {} },
  },
  limit: 10,
});
const never = new AbortController().signal;
const match = (service: Service, name = "Red Banner Front") =>
  ask(service, matchQuestion(service, name), readMatches, never);
const refusal = async (service: Service): Promise<Refusal> => {
  const error: unknown = await match(service).catch((reason: unknown) => reason);
  if (error instanceof Refusal) return error;
  throw new Error(`no refusal but ${JSON.stringify(error)}`);
};

describe("asking", () => {
  it("sends the name and nothing else, and reads the scored answers, best first", async () => {
    const service = await serviceThat(
      (_, response) =>
        json(
          response,
          200,
          matches([
            entity("r-2", "Red Band", { score: 0.55, match: false }),
            entity("r-1", "Red Banner Front", { score: 0.97, match: true, explanations: { name: { score: 1 } } }),
          ]),
        ),
      { key: "desk-key" },
    );
    const found = await match(service);
    expect(found?.candidates.map(({ id, score, match }) => [id, score, match])).toEqual([
      ["r-1", 0.97, true],
      ["r-2", 0.55, false],
    ]);
    expect(asked).toHaveLength(1);
    const [{ method, url, body, authorization }] = asked as [Asked];
    expect([method, url.split("?")[0], authorization]).toEqual(["POST", "/match/sanctions", "ApiKey desk-key"]);
    expect(JSON.parse(body)).toEqual({
      queries: { [queryId]: { schema: "LegalEntity", properties: { name: ["Red Banner Front"] } } },
    });
  });

  it("searches for words where matching finds nothing", async () => {
    const service = await serviceThat((_, response) =>
      json(response, 200, {
        results: [entity("r-1", "Red Banner Front")],
        facets: {},
        limit: 10,
        offset: 0,
        total: { value: 1 },
      }),
    );
    const found = await ask(service, searchQuestion(service, "Rote Front & Söhne"), readSearch, never);
    expect(found?.candidates).toMatchObject([{ id: "r-1", score: null }]);
    const { pathname, searchParams } = new URL(asked[0]?.url ?? "", service.url);
    expect([pathname, searchParams.get("q")]).toEqual(["/search/sanctions", "Rote Front & Söhne"]);
  });

  it("shows what an editor chooses by", async () => {
    const service = await serviceThat((_, response) =>
      json(response, 200, matches([entity("r-1", "Red Banner Front", { score: 0.999, match: true })])),
    );
    const [candidate] = (await match(service))?.candidates ?? [];
    if (candidate === undefined) throw new Error("no candidate");
    expect(summaryOf(candidate)).toEqual({
      label: "$(pass-filled) 99 %  Red Banner Front",
      description: "match · organization · XR",
      detail: "under sanctions · UN Security Council, xr_interior",
    });
    expect(factsOf(candidate)).toContainEqual({ title: "also written", text: "Red Banner" });
  });
});

describe("no answer", () => {
  it.each([
    [401, { detail: "Invalid API key" }, /wants a key.*401.*Invalid API key/, true],
    [403, "", /wants a key.*403/, true],
    [404, { detail: "No such dataset" }, /no dataset “sanctions”/, false],
    [422, { detail: [{ msg: "value is too long" }] }, /did not take the question \(422\).*value is too long/, false],
    [429, {}, /too often/, false],
    [503, { detail: "Index not ready" }, /cannot answer now \(503\).*Index not ready/, false],
  ])("%i is told with what the server says", async (status, body, expected, wantsKey) => {
    const service = await serviceThat((_, response) => json(response, status, body));
    const { message, wantsKey: wants } = await refusal(service);
    expect(message).toMatch(expected);
    expect(wants).toBe(wantsKey);
  });

  it("a server that keeps silent is given up after the time set", async () => {
    const service = await serviceThat(() => {}, { timeoutSeconds: 0.1 });
    expect((await refusal(service)).message).toMatch(/did not answer within 0.1 s/);
  });

  it("a server that stops in the middle of its answer is given up, too", async () => {
    const service = await serviceThat((_, response) => response.write('{"responses":'), { timeoutSeconds: 0.2 });
    expect((await refusal(service)).message).toMatch(/did not answer within/);
  });

  it("a connection that breaks off is told", async () => {
    const service = await serviceThat((_, response) => {
      response.write('{"responses":');
      setTimeout(() => response.destroy(), 20);
    });
    expect((await refusal(service)).message).toMatch(/broke off|terminated/);
  });

  it("an address where nobody listens is told", async () => {
    const service = await serviceThat(() => {});
    await new Promise((resolve) => server?.close(resolve));
    expect((await refusal(service)).message).toContain("Is the server running?");
  });

  it("the name follows no redirect to another address", async () => {
    const service = await serviceThat((_, response) => {
      response.writeHead(307, { location: "https://elsewhere.example/match" });
      response.end();
    });
    expect((await refusal(service)).message).toContain("points to https://elsewhere.example/match");
    expect(asked).toHaveLength(1);
  });

  it("cancelling gives no answer and no complaint", async () => {
    const cancelled = new AbortController();
    const service = await serviceThat(() => cancelled.abort());
    expect(await ask(service, matchQuestion(service, "Red Banner"), readMatches, cancelled.signal)).toBeNull();
  });
});

describe("another answer than documented", () => {
  it.each([
    ["a sign-in page", "<!doctype html><title>Sign in</title>", /web page/],
    ["half an answer", '{"responses":{', /cut off/],
    ["no responses", "{}", /no “responses”/],
    ["no results", JSON.stringify({ responses: { [queryId]: {} } }), /no list of “results”/],
    ["a query it could not use", JSON.stringify({ responses: { [queryId]: { status: 400, results: [] } } }), /\(400\)/],
    [
      "results without scores",
      JSON.stringify(matches([entity("r-1", "Red Banner Front")])),
      /lack id, caption or score/,
    ],
  ])("%s is named", async (_, text, expected) => {
    const service = await serviceThat((_, response) => response.end(text));
    expect((await refusal(service)).message).toMatch(expected);
  });

  it("what can be read is shown, the rest is counted", async () => {
    const service = await serviceThat((_, response) =>
      json(
        response,
        200,
        matches([
          entity("r-1", "Red Banner Front", { score: 0.9, match: true, properties: null, datasets: "none", schema: 3 }),
          { caption: "without id", score: 1 },
          null,
        ]),
      ),
    );
    expect(await match(service)).toMatchObject({ unread: 2, candidates: [{ id: "r-1", names: [], datasets: [] }] });
  });
});

describe("before anything is sent", () => {
  it.each([
    ["Red Banner Front", "Red Banner Front"],
    [" the Guard's** ", "the Guard"],
    ["“Red  Banner”,", "Red Banner"],
    ["Legions’†", "Legions"],
    ["Front[1]", "Front"],
    ["***", null],
    ["One\nTwo", null],
    ["x".repeat(121), null],
  ])("%j is the name %j", (selection, name) => {
    expect(nameIn(selection)).toBe(name);
  });

  it.each([
    ["https://yente.desk.example/", "https://yente.desk.example"],
    [" http://localhost:8000/api/ ", "http://localhost:8000/api"],
  ])("%j is the address %s", (written, url) => {
    expect(readAddress(written)).toEqual({ url });
  });

  it.each(["", "desk", "file:///etc/passwd", "https://ana:pass@desk.example", "https://desk.example/?q=1"])(
    "%j is no address",
    (written) => {
      expect(readAddress(written)).toHaveProperty("problem");
    },
  );

  it("an address without encryption is known, the own machine's is not one", () => {
    const at = (url: string): Service => ({ url, dataset: "", threshold: 0, timeoutSeconds: 1, key: null });
    expect(isOpenToOthers(at("http://yente.desk.example"))).toBe(true);
    expect(isOpenToOthers(at("http://127.0.0.1:8000"))).toBe(false);
    expect(isOpenToOthers(at("https://yente.desk.example"))).toBe(false);
  });
});
