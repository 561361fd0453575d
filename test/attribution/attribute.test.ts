/** Who says what, in invented sentences: with the shipped model, and where it says so with the rules alone. */
import { describe, expect, it } from "vitest";
import { credits, find, lines, model } from "./credits.ts";

const engines = [
  ["with the model", model],
  ["by rules alone", null],
] as const;

describe("where the model alone goes wrong", () => {
  it.each([
    [
      "The mission had broken the law, according to its command in Rome. Russia's deputy ambassador, Ivo Stern, questioned its results.",
      [
        "its command in Rome | according to | The mission had broken the law",
        "Russia's deputy ambassador, Ivo Stern, | questioned | its results",
      ],
    ],
    [
      "Holt raised $3.2 million, according to the Federal Election Commission, and Stern $1.2 million.",
      ["the Federal Election Commission | according to | Holt raised $3.2 million"],
    ],
    [
      "The chef, according to Verel, will open her own place in May.",
      ["Verel | according to | The chef / will open her own place in May"],
    ],
    [
      "Ridership rose to 1.1 billion trips, according to BVG's annual report, 9% more than in 2023.",
      ["BVG's annual report | according to | Ridership rose to 1.1 billion trips"],
    ],
    [
      "The plan was shelved, according to the ministry, the harbour board, and the union.",
      ["the ministry, the harbour board, and the union | according to | The plan was shelved"],
    ],
    [
      "A spokesperson for the Ministry of Housing, Communities and Local Government said the plan was sound.",
      ["A spokesperson for the Ministry of Housing, Communities and Local Government | said | the plan was sound"],
    ],
    [
      "The line will cost €680m, the transport authority has told a parliamentary committee.",
      ["the transport authority | told | The line will cost €680m"],
    ],
    [
      "The prices rose in May, the statistics office confirmed on Monday.",
      ["the statistics office | confirmed | The prices rose in May"],
    ],
    // Whom something is said of does not say it.
    ["Dol is alleged to have stolen £4m from the fund.", [" | is alleged | to have stolen £4m from the fund"]],
    [
      "Two officers were accused of beating a man at the station.",
      [" | were accused of | beating a man at the station"],
    ],
    ["In London, the mayor told a crowd of supporters.", []],
    ["After a long night of talks, the mayor has told the committee.", []],
  ])("credits rightly: %s", (text, wanted) => {
    expect(credits(text, model)).toEqual(wanted);
  });

  it("takes no names behind a ministry for part of its name", () => {
    const [line] = credits(
      "After the vote in the Ministry of Housing, Ana Holt and Ivo Stern said the plan was sound.",
      model,
    );
    expect(line).toMatch(/^Ana Holt and Ivo Stern \|/);
  });
});

describe("Markdown", () => {
  it("is read without its marks: links, bold and slanted words", () => {
    const draft = `Harbour plan\n\n[Ana Holt](https://a.example/holt), a trader, said the [plan](https://a.example/p) was late.

*“We must leave now,”* said **Ivo Stern**, her deputy.`;
    expect(lines(draft, model, "markdown")).toEqual([
      "Ana Holt](https://a.example/holt), a trader, | said | the [plan](https://a.example/p) was late",
      "Ivo Stern**, her deputy | said | “We must leave now,”",
    ]);
  });
});

describe.each(engines)("%s", (_, engine) => {
  const one = (text: string) => credits(text, engine);

  it("credits a direct quotation", () => {
    expect(one("“We will not open it before May,” Mayor Ana Duarte said on Monday.")).toEqual([
      "Mayor Ana Duarte | said | “We will not open it before May,”",
    ]);
  });

  it("reads the inverted order", () => {
    expect(one("“The bolts were rusty,” said Tom Weller.")).toEqual(["Tom Weller | said | “The bolts were rusty,”"]);
  });

  it("joins an interrupted quotation", () => {
    expect(one("“I was told by the police to leave,” said Maria Costa, “and so I left.”")).toEqual([
      "Maria Costa | said | “I was told by the police to leave,” / “and so I left.”",
    ]);
  });

  it("joins quoted sentences after the credit", () => {
    expect(one("“Why now?” asked Costa. “Why not last year?”")).toEqual([
      "Costa | asked | “Why now?” / “Why not last year?”",
    ]);
  });

  it("keeps an apposition with the name", () => {
    const [line = ""] = one("Hugh Hill, a doctor at the clinic, said: “Nobody was hurt.”");
    expect(line).toMatch(/^Hugh Hill, a doctor at the clinic,? \| said:? \| “Nobody was hurt.”$/);
  });

  it("credits mixed speech", () => {
    expect(one("She added that it was “a matter of weeks”.")).toEqual([
      "She | added | that it was “a matter of weeks”",
    ]);
  });

  it("credits indirect speech with the credit last", () => {
    expect(one("The repairs will cost 4 million euros, the minister said.")).toEqual([
      "the minister | said | The repairs will cost 4 million euros",
    ]);
  });

  it("keeps time phrases out of the content", () => {
    const [line = ""] = one("The minister said Friday that the repairs would cost 4 million euros.");
    expect(line).toMatch(/^The minister \| said(?: Friday)? \| that the repairs would cost 4 million euros$/);
  });

  it("keeps hearers out of every span", () => {
    expect(one("Weller told the council that the steel had rusted through.")).toEqual([
      "Weller | told | that the steel had rusted through",
    ]);
  });

  it("takes the agent of a passive for the source", () => {
    const [line = ""] = one("Costa was told by officials that her house would be pulled down.");
    expect(line).toMatch(/^officials \| was told(?: by)? \| that her house would be pulled down$/);
  });

  it("keeps hearers out of the content and names nobody who only heard", () => {
    expect(one("Weller told the council the steel had rusted through.")).toEqual([
      "Weller | told | the steel had rusted through",
    ]);
    expect(one("Costa was told that her house would be pulled down.").join()).not.toMatch(/Costa \|/);
    const [line = ""] = one("Costa was told by the mayor that her house would be pulled down.");
    expect(line).toMatch(/^the mayor \| was told(?: by)? \| that her house would be pulled down$/);
  });

  it("reads according to, first and last", () => {
    expect(one("According to the port authority, two ferries a day will cross the river.")).toEqual([
      "the port authority | According to | two ferries a day will cross the river",
    ]);
    expect(one("Two ferries a day will cross the river, according to a report by the port authority.")).toEqual([
      "a report by the port authority | according to | Two ferries a day will cross the river",
    ]);
  });

  it("keeps according to beside another credit, and inside brackets", () => {
    expect(one("The embassy accused the police of “harassing” students, according to local media.")).toContainEqual(
      expect.stringMatching(/^local media \| according to \| The embassy accused/),
    );
    expect(
      one("He named a wrong figure (the true number is closer to 15, according to Factbook) and left."),
    ).toContainEqual("Factbook | according to | the true number is closer to 15");
  });

  it("takes subjects without article or capital", () => {
    expect(one("Police say 73 percent of drivers ignored the signs.")).toEqual([
      "Police | say | 73 percent of drivers ignored the signs",
    ]);
  });

  it("reads a relative clause", () => {
    const [line = ""] = one("Weller, who said the tests had been faked, left the company in June.");
    expect(line).toMatch(/^who \| said \| the tests had been faked/);
  });

  it("reads nominal cues", () => {
    const [line = ""] = one("The contractor’s statement that nobody had complained surprised the council.");
    expect(line).toMatch(/^The contractor’s \| statement \| that nobody had complained/);
  });

  it("takes quotations of single marks as well", () => {
    expect(one("‘We will not open it before May,’ Mayor Ana Duarte said.")).toEqual([
      "Mayor Ana Duarte | said | ‘We will not open it before May,’",
    ]);
  });

  it("credits a dash by-line, in the same paragraph and in the next", () => {
    expect(one("“Never build on sand, and never on mud.” — Jane Roe, author of two novels")).toEqual([
      "Jane Roe | — | “Never build on sand, and never on mud.”",
    ]);
    const next = one("“Never build on sand.”\n\n— Jane Roe, author of two novels\n\nThe council will vote in a week.");
    expect(next[0]).toBe("Jane Roe | — | “Never build on sand.”");
  });

  it("credits the lines of a transcript", () => {
    expect(
      one("DUARTE: We will pay for it.\n\nCOSTA: And when will they begin?\n\nDUARTE: They begin in March."),
    ).toEqual([
      "DUARTE | : | We will pay for it",
      "COSTA | : | And when will they begin?",
      "DUARTE | : | They begin in March",
    ]);
  });

  it("carries a quotation over paragraphs that lack the closing mark", () => {
    const text =
      "“We have waited for years,” Costa said. “The town promised us a bridge.\n\n“We got a ferry.\n\n“It is not enough.”";
    expect(one(text)).toEqual([
      "Costa | said | “We have waited for years,” / “The town promised us a bridge. / “We got a ferry. / “It is not enough.”",
    ]);
  });

  it("gives a quotation paragraph to the cue that announces it", () => {
    const text =
      "The mayor wrote in a letter to the residents:\n\n“We are sorry for the delay, and we will pay for the ferry until the bridge is open.”";
    const [line = "", ...rest] = one(text);
    expect(rest).toEqual([]);
    expect(line).toMatch(/^The mayor \| wrote(?: in a letter(?: to)?)? \| “We are sorry .* is open.”$/);
  });

  it("reads headlines", () => {
    const body = "\n\nThe bridge will stay shut until May, as it has been since the storm of last autumn.";
    expect(lines(`Mayor: Bridge will stay shut${body}`, engine)).toEqual(["Mayor | : | Bridge will stay shut"]);
    expect(lines(`Bridge will stay shut until May, says mayor${body}`, engine)).toEqual([
      "mayor | says | Bridge will stay shut until May",
    ]);
    expect(lines(`Town had no ‘plan’ for the old bridge: Minister${body}`, engine)).toEqual([
      "Minister | : | Town had no ‘plan’ for the old bridge",
    ]);
  });

  it("takes no sort of piece for a headline's source", () => {
    const body = "\n\nThe bridge will stay shut until May, as it has been since the storm of last autumn.";
    for (const label of ["Analysis", "Timeline", "Storm Petra live", "Explainer", "Watch"])
      expect(lines(`${label}: Bridge will stay shut${body}`, engine)).toEqual([]);
    expect(lines(`Bridge Watch: Bridge will stay shut${body}`, engine)).toEqual([
      "Bridge Watch | : | Bridge will stay shut",
    ]);
    expect(lines(`Bridge will cost the town far more: analysis${body}`, engine)).toEqual([
      "analysis | : | Bridge will cost the town far more",
    ]);
  });

  it("credits nobody where nobody speaks", () => {
    expect(
      one("The ferry leaves at noon. Two buses wait on the other bank, and the road to the north is open."),
    ).toEqual([]);
  });

  it("takes no hedge of the reporter's for somebody's words", () => {
    expect(one("The permit order appears to be aimed chiefly at them, since most drivers are Afghans.")).toEqual([]);
    expect(one("The council seemed likely to close the pier before the winter.")).toEqual([]);
  });

  it("never throws, and keeps spans inside the text", () => {
    for (const text of [
      "",
      "\n\n",
      "said",
      "“",
      "” said “",
      "X said: “",
      "according to",
      ": — :",
      `“”${" said".repeat(50)}`,
      "😀 said 😀.",
    ]) {
      const { found } = find(text, engine);
      for (const { reach } of found) expect(reach.start >= 0 && reach.end <= text.length).toBe(true);
    }
  });
});

describe("kinds", () => {
  const only = (text: string) => find(`A story.\n\nIt begins here, on a quiet day.\n\n${text}`, model).found[0];

  it("tells direct, mixed and indirect speech", () => {
    expect(only("“We will not open it before May,” Mayor Ana Duarte said.")?.kind).toBe("direct");
    expect(only("Duarte said it was “a matter of weeks” and no more than that.")?.kind).toBe("mixed");
    expect(only("Duarte said that the repairs would cost 4 million euros.")?.kind).toBe("indirect");
  });

  it.each([
    ["Duarte said that the repairs would cost 4 million euros.", "person"],
    ["The ministry said that the repairs would cost 4 million euros.", "institution"],
    ["The report said that the repairs would cost 4 million euros.", "document"],
    ["The Lenna Courier reported that the repairs would cost 4 million euros.", "outlet"],
    ["Local media reported that the repairs would cost 4 million euros.", "generic-media"],
    ["Two officials said that the repairs would cost 4 million euros.", "anonymous"],
    ["Officials said that the repairs would cost 4 million euros.", "anonymous"],
    ["Critics said that the repairs would cost 4 million euros.", "vague"],
  ])("%s (%s)", (text, kind) => {
    expect(only(text)?.sourceKind).toBe(kind);
  });

  it("gives every attribution a confidence between 0 and 1 and spans inside its reach", () => {
    const found = only("“We will not open it before May,” Mayor Ana Duarte said on Monday.");
    expect(found?.confidence).toBeGreaterThan(0.8);
    expect(found?.confidence).toBeLessThanOrEqual(1);
    expect(found?.source?.start).toBeGreaterThanOrEqual(found?.reach.start ?? 1e9);
  });
});
