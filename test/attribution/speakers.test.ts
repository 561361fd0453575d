/** Whom sources stand for, in invented drafts: names, titles, offices, short forms, pronouns, and what must stay open. */
import { describe, expect, it } from "vitest";
import { attribute } from "../../server/attribution/attribute.ts";
import { resolveSpeakers, speakerAt } from "../../server/attribution/speakers.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import { model } from "./credits.ts";
import { marked, mentionsOf, speakersOf } from "./marked.ts";

/** The last line of the answers: whom the last source stands for. */
const last = (source: string, whole = false) => speakersOf(source, whole).at(-1);

describe("questions", () => {
  it.each([
    "Ivo Stern met the press. ⟨s A reporter⟩ ⟨c asked⟩ him ⟨q whether he had been afraid⟩. ⟨q “I was,”⟩ ⟨s he⟩ ⟨c said⟩.",
    "Ivo Stern met the press. ⟨s Marek Dol⟩ ⟨c asked⟩ him ⟨q whether he had been afraid⟩.\n\n⟨q “I was,”⟩ ⟨s he⟩ ⟨c said⟩.",
    "⟨s A reporter⟩ ⟨c asked⟩ Ivo Stern ⟨q whether he had been afraid⟩. ⟨q “I was,”⟩ ⟨s he⟩ ⟨c said⟩.",
    "Ivo Stern was calm when ⟨s I⟩ ⟨c asked⟩ him ⟨q whether he had been afraid⟩. ⟨q “I was,”⟩ ⟨s he⟩ ⟨c said⟩.",
  ])("are answered by the one who was asked: %s", (text) => {
    expect(last(text)).toBe("he: Ivo Stern");
  });

  it("leave whoever asks nobody in particular", () => {
    expect(last("⟨s Marek Dol⟩ ⟨c asked⟩ ⟨q whether it was safe⟩. ⟨s He⟩ ⟨c said⟩ ⟨q it was not⟩.")).toBe(
      "He: Marek Dol",
    );
  });
});

describe("names", () => {
  it("takes a name with “&” for a firm’s, not for the place it is of", () => {
    expect(
      last("The haulier, ⟨s Dobbs & Sons of Market Drayton⟩, ⟨c said⟩ ⟨q it was sold⟩. ⟨s It⟩ ⟨c said⟩ ⟨q no more⟩."),
    ).toBe("It: Dobbs & Sons");
  });

  it("takes letters behind a name for none of its own", () => {
    expect(
      last("⟨s Prosecutor Ana Holt KC⟩ ⟨c told⟩ the jury ⟨q it was planned⟩. ⟨q “It was,”⟩ ⟨s Ms Holt⟩ ⟨c said⟩."),
    ).toBe("Ms Holt: Ana Holt KC");
    expect(last("⟨s Ivo Stern OBE⟩ ⟨c said⟩ ⟨q yes⟩. ⟨s Stern⟩ ⟨c said⟩ ⟨q no⟩.")).toBe("Stern: Ivo Stern OBE");
  });

  it("keeps a nickname in a name as it is written", () => {
    expect(last("Boxer Rex “The Anvil” Holt met the press. ⟨q “Why not?”⟩ ⟨s Rex “The Anvil” Holt⟩ ⟨c said⟩.")).toMatch(
      /: Rex “The Anvil” Holt$/,
    );
  });

  it("knows surnames that are words of their own", () => {
    expect(last("Police chief Mary White said so. “It is safe,” ⟨s White⟩ ⟨c said⟩.")).toBe("White: Mary White");
    expect(last("Premier Theresa May met the council. ⟨s Ms May⟩ ⟨c said⟩ ⟨q it went well⟩.")).toBe(
      "Ms May: Theresa May",
    );
  });

  it("links full name, surname and title with surname", () => {
    expect(
      mentionsOf(
        "Mayor ⟨s Ana Holt⟩ ⟨c said⟩ ⟨q the bridge was safe⟩. ⟨s Holt⟩ ⟨c said⟩ ⟨q so twice⟩. ⟨s Ms Holt⟩ ⟨c added⟩ ⟨q that it was⟩.",
        "Ana Holt",
      ),
    ).toEqual(["Mayor Ana Holt", "Holt", "Ms Holt"]);
  });

  it.each([
    ["Gen. Holt", "Gen. Ivo Holt"],
    ["Minister Holt", "Minister Ivo Holt"],
    ["Dr Holt", "Ivo Holt"],
    ["the Rev. Holt", "Ivo Holt"],
  ])("knows %s after %s", (title, full) => {
    expect(last(`${full} met the council. ⟨s ${title}⟩ ⟨c said⟩ ⟨q it went well⟩.`)).toBe(`${title}: Ivo Holt`);
  });

  it("keeps the surname when the title changes", () => {
    expect(
      speakersOf(
        "Colonel ⟨s Rui Paz⟩ ⟨c said⟩ ⟨q the road was open⟩. After the vote ⟨s Governor Paz⟩ ⟨c said⟩ ⟨q it would stay so⟩.",
      ),
    ).toEqual(["Rui Paz: Rui Paz", "Governor Paz: Rui Paz"]);
  });

  it("takes a first mention that credits nobody", () => {
    const { text, credits } = marked(
      "The council heard engineer Li Tan on Monday. ⟨s Tan⟩ ⟨c said⟩ ⟨q the steel had rusted⟩.",
    );
    const mention = credits.speakers[0]?.mention;
    expect(text.slice(mention?.start, mention?.end)).toBe("engineer Li Tan");
  });

  it("reads appositions, ages and curly apostrophes", () => {
    expect(
      mentionsOf(
        "Ana Holt, 43, the mayor of Velmora, opened the road. Holt’s deputy was there. “It is late,” ⟨s the mayor⟩ ⟨c said⟩ ⟨q of it⟩.",
        "Ana Holt",
      ),
    ).toEqual(["Ana Holt", "Holt", "the mayor"]);
  });

  it("links a name to the surname of the headline, and the headline to the copy", () => {
    const draft = `Holt vows to reopen bridge, ⟨c says⟩ ⟨s mayor⟩⟨q .⟩

Mayor Ana Holt will reopen the bridge over the Lenna in May, after a winter of repairs. ⟨s Holt⟩ ⟨c said⟩ ⟨q so on Monday⟩.`;
    expect(mentionsOf(draft.replace("⟨q .⟩", ""), "Ana Holt", true)).toContain("Holt");
    expect(mentionsOf(draft.replace("⟨q .⟩", ""), "Ana Holt", true)[0]).toBe("Holt");
  });

  it("reads headlines whose words all have capitals", () => {
    const draft = `Holt Vows To Reopen The Harbour Bridge

Mayor Ana Holt will reopen the bridge over the Lenna in May, after a winter of repairs. ⟨s Holt⟩ ⟨c said⟩ ⟨q so on Monday⟩.`;
    expect(mentionsOf(draft, "Ana Holt", true)).toEqual(["Holt", "Mayor Ana Holt", "Holt"]);
  });

  it.each([
    ["Jill A. Martin", "Martin"],
    ["Ursula von der Hagen", "Hagen"],
    ["Seoul-born Ana Holt", "Holt"],
    ["Adm. Harry B. Reyn Jr.", "Reyn"],
    ["Sean O’Dowd", "O’Dowd"],
  ])("reads %s as one name", (full, surname) => {
    expect(marked(`${full} met the council. ⟨s ${surname}⟩ ⟨c said⟩ ⟨q it went well⟩.`).credits.speakers).toHaveLength(
      1,
    );
    expect(last(`${full} met the council. ⟨s ${surname}⟩ ⟨c said⟩ ⟨q it went well⟩.`)).not.toBe(
      `${surname}: ${surname}`,
    );
  });

  it("takes no plural at the start of a sentence for a surname", () => {
    expect(last("⟨s Ana Holt⟩ ⟨c said⟩ ⟨q it was late⟩. Netizens disagreed. ⟨s She⟩ ⟨c said⟩ ⟨q so⟩.")).toBe(
      "She: Ana Holt",
    );
  });

  it("leaves father and son open where only the surname stands", () => {
    const draft = "Tom Holt and his son Ivo Holt run the mill. “We are closing,” ⟨s Holt⟩ ⟨c said⟩ ⟨q on Monday⟩.";
    expect(last(draft)).toBe("Holt: Tom Holt or Ivo Holt");
    const { credits } = marked(draft);
    expect(credits.attributions[0]?.speaker).toBeNull();
    expect(credits.attributions[0]?.candidates).toHaveLength(2);
  });

  it("tells two of one surname apart by what they are called", () => {
    const draft = "Mayor Ana Holt met her brother, the driver Ivo Holt. ⟨s Mayor Holt⟩ ⟨c said⟩ ⟨q it was late⟩.";
    expect(last(draft)).toBe("Mayor Holt: Ana Holt");
    const spouses = "Mr Tom Holt and Mrs Eva Holt run the mill. ⟨s Mrs Holt⟩ ⟨c said⟩ ⟨q they were closing⟩.";
    expect(last(spouses)).toBe("Mrs Holt: Eva Holt");
  });

  it("does not take Mrs Holt for Mr Holt", () => {
    expect(
      speakersOf("⟨s Mr Holt⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s Mrs Holt⟩ ⟨c said⟩ ⟨q it was not⟩.").map(
        (line) => line.split(": ")[1],
      ),
    ).toHaveLength(2);
    expect(
      marked("⟨s Mr Holt⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s Mrs Holt⟩ ⟨c said⟩ ⟨q it was not⟩.").credits.speakers,
    ).toHaveLength(2);
  });

  it("lets those who speak together be one speaker, with each a mention of their own", () => {
    expect(
      speakersOf(
        "⟨s Ana Holt and Li Tan⟩ ⟨c said⟩ ⟨q the bridge was safe⟩. ⟨s Tan⟩ ⟨c added⟩ ⟨q that the road was not⟩.",
      ),
    ).toEqual(["Ana Holt and Li Tan: Ana Holt and Li Tan", "Tan: Li Tan"]);
  });

  it("does not take the owner for the speaker", () => {
    expect(last("Ana Holt left early. ⟨s Holt’s lawyer⟩ ⟨c said⟩ ⟨q she was ill⟩.")).toBe(
      "Holt’s lawyer: Holt’s lawyer",
    );
  });
});

describe("offices and descriptions", () => {
  it("links an office to the one who holds it", () => {
    expect(
      last(
        "Pakistan’s interior minister, Sarfraz Dost, spoke on Monday. ⟨s The minister⟩ ⟨c said⟩ ⟨q all must leave⟩.",
      ),
    ).toBe("The minister: Sarfraz Dost");
  });

  it("leaves the office open where two hold one like it", () => {
    const two = "Interior Minister Ana Holt met Foreign Minister Li Tan on Monday.";
    expect(last(`${two} ⟨s The minister⟩ ⟨c said⟩ ⟨q it went well⟩.`)).toBe("The minister: Ana Holt or Li Tan");
    expect(last(`${two} ⟨s The foreign minister⟩ ⟨c said⟩ ⟨q it went well⟩.`)).toBe("The foreign minister: Li Tan");
  });

  it("gives a name to the office that spoke before", () => {
    expect(
      speakersOf(
        "⟨s The mayor⟩ ⟨c said⟩ ⟨q the bridge was safe⟩. Mayor Ana Holt will open it in May. ⟨s Holt⟩ ⟨c said⟩ ⟨q so⟩.",
      ),
    ).toEqual(["The mayor: Ana Holt", "Holt: Ana Holt"]);
  });

  it("keeps a new resident apart from the one before", () => {
    expect(
      marked("⟨s A resident⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s Another resident⟩ ⟨c said⟩ ⟨q it was not⟩.").credits.speakers,
    ).toHaveLength(2);
  });

  it("does not hand somebody’s lawyer to somebody else", () => {
    expect(
      marked("⟨s Holt’s lawyer⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s Tan’s lawyer⟩ ⟨c said⟩ ⟨q it was not⟩.").credits.speakers,
    ).toHaveLength(2);
  });

  it("takes no predicate for a new person", () => {
    expect(last("Ana Holt was a teacher. ⟨s She⟩ ⟨c said⟩ ⟨q it was hard⟩.")).toBe("She: Ana Holt");
  });
});

describe("bodies", () => {
  it("links a body, its noun and “it”", () => {
    expect(
      mentionsOf(
        "⟨s The Afghan Embassy in Islamabad⟩ ⟨c said⟩ ⟨q the arrests must stop⟩. ⟨s The embassy⟩ ⟨c urged⟩ ⟨q an end to them⟩. ⟨s It⟩ ⟨c added⟩ ⟨q that many were held⟩.\n\n⟨s The Afghan embassy⟩ ⟨c said⟩ ⟨q so twice⟩.",
        "Afghan Embassy",
      ),
    ).toEqual(["Afghan Embassy", "The embassy", "It", "The Afghan embassy"]);
  });

  it("knows the short form given in brackets", () => {
    expect(
      speakersOf(
        "The Red Banner Front (RBF) burned the depot. ⟨s The RBF⟩ ⟨c said⟩ ⟨q more would follow⟩. ⟨s The front⟩ ⟨c said⟩ ⟨q it was sorry⟩. ⟨s The group⟩ ⟨c added⟩ ⟨q that it was⟩.",
      ),
    ).toEqual(["The RBF: Red Banner Front", "The front: Red Banner Front", "The group: Red Banner Front"]);
  });

  it("knows a company by what it is", () => {
    const draft =
      "⟨s Acme Corp, a steel maker,⟩ ⟨c said⟩ ⟨q it would cut jobs⟩. ⟨s The company⟩ ⟨c said⟩ ⟨q sales were down⟩.";
    expect(last(draft)).toBe("The company: Acme Corp");
    expect(marked(draft).credits.attributions.map(({ sourceKind }) => sourceKind)).toEqual([
      "institution",
      "institution",
    ]);
  });

  it("reads a union’s name with an apostrophe", () => {
    expect(last("The Farmers’ Union met on Monday. ⟨s The union⟩ ⟨c said⟩ ⟨q prices were low⟩.")).toBe(
      "The union: Farmers’ Union",
    );
  });

  it("takes the ministry of defence and the defence ministry for one", () => {
    expect(
      last("The Ministry of Defence opened its gates. ⟨s The Defence Ministry⟩ ⟨c said⟩ ⟨q all were welcome⟩."),
    ).toBe("The Defence Ministry: Ministry of Defence");
  });

  it("never lets “it” be a person, nor “he” an embassy", () => {
    expect(last("Ana Holt met the embassy’s lawyers. The embassy opened late. ⟨s It⟩ ⟨c said⟩ ⟨q it was sorry⟩.")).toBe(
      "It: the embassy",
    );
    expect(last("Ana Holt came. The embassy opened late. ⟨s She⟩ ⟨c said⟩ ⟨q it was sorry⟩.")).toBe("She: Ana Holt");
  });

  it("lets “it” be what the sentence is about, not the letter that says so", () => {
    expect(
      last(
        "⟨q The embassy wants an end to the arrests⟩, ⟨c according to⟩ ⟨s a letter⟩. ⟨s It⟩ ⟨c added⟩ ⟨q that many were held⟩.",
      ),
    ).toBe("It: the embassy");
  });

  it("takes a known word of a longer phrase for no speaker", () => {
    expect(last("⟨s UN estimates⟩ ⟨c show⟩ ⟨q that many fled⟩.")).toBe("UN estimates: UN estimates");
    const local = marked("⟨s Local media⟩ ⟨c reported⟩ ⟨q that many fled⟩.");
    expect(local.credits.attributions[0]?.sourceKind).toBe("generic-media");
  });
});

describe("pronouns", () => {
  it("goes back to the last who spoke, over paragraphs", () => {
    expect(
      last(
        "⟨s Ana Holt⟩ ⟨c said⟩ ⟨q it was late⟩.\n\nThe road stays shut.\n\n“Nobody was hurt,” ⟨s she⟩ ⟨c said⟩ ⟨q of it⟩.",
      ),
    ).toBe("she: Ana Holt");
  });

  it("leaves two who could be meant two", () => {
    expect(last("⟨s Marek Dol⟩ ⟨c told⟩ Ivo Stern ⟨q the plant would close⟩. ⟨s He⟩ ⟨c said⟩ ⟨q it was final⟩.")).toBe(
      "He: Marek Dol or Ivo Stern",
    );
    expect(last("Stern met Dol on Monday. “It is over,” ⟨s he⟩ ⟨c said⟩ ⟨q there⟩.")).toBe("he: Stern or Dol");
    expect(last("Stern spoke on Monday. “It is over,” ⟨s he⟩ ⟨c said⟩ ⟨q there⟩.")).toBe("he: Stern");
  });

  it("never takes he or she from a name", () => {
    expect(last("⟨s Kim Roe⟩ ⟨c told⟩ John Pratt ⟨q it was over⟩. ⟨s She⟩ ⟨c said⟩ ⟨q it hurt⟩.")).toBe(
      "She: Kim Roe or John Pratt",
    );
    expect(last("Mary Roe met John Pratt on Monday. ⟨s He⟩ ⟨c said⟩ ⟨q it was over⟩.")).toBe(
      "He: Mary Roe or John Pratt",
    );
  });

  it.each([
    ["Mr Pratt", "He", "Pratt"],
    ["Mrs Pratt", "He", "Kim Roe"],
    ["spokeswoman Pat Pratt", "She", "Kim Roe or Pat Pratt"],
    ["spokeswoman Pat Pratt", "He", "Kim Roe"],
    ["Lady Pratt", "He", "Kim Roe"],
    ["her husband, Pat Pratt,", "She", "Kim Roe"],
  ])("hears from the draft what it says itself: %s, %s", (other, pronoun, name) => {
    const answer = last(`Kim Roe met ${other} on Monday. ⟨s ${pronoun}⟩ ⟨c said⟩ ⟨q it was over⟩.`);
    if (other === "Mr Pratt") expect(answer).toBe("He: Kim Roe or Pratt");
    else expect(answer).toBe(`${pronoun}: ${name}`);
  });

  it("learns he or she from a pronoun that can mean only one", () => {
    expect(
      last(
        "⟨s Kim Roe⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s She⟩ ⟨c left⟩ ⟨q at noon⟩.\n\nRoe met Pat Pratt on Monday. ⟨s He⟩ ⟨c said⟩ ⟨q it was over⟩.",
      ),
    ).toBe("He: Pat Pratt");
  });

  it("does not count whom the speaker only speaks of", () => {
    expect(last("⟨s Ana Holt⟩ ⟨c said⟩ ⟨q that Li Tan would resign⟩. ⟨s She⟩ ⟨c said⟩ ⟨q it was time⟩.")).toBe(
      "She: Ana Holt",
    );
  });

  it("counts whom nobody credits but the copy names since", () => {
    expect(
      last(
        "“We will rebuild,” ⟨s Holt⟩ ⟨c said⟩ ⟨q there⟩.\n\nTan disagreed. “It was sabotage,” ⟨s she⟩ ⟨c said⟩ ⟨q there⟩.",
      ),
    ).toBe("she: Tan");
  });

  it("lets who spoke last go on with “added”", () => {
    expect(last("⟨s Dol⟩ ⟨c told⟩ Stern ⟨q the plant would close⟩. ⟨s He⟩ ⟨c added⟩ ⟨q that it was final⟩.")).toBe(
      "He: Dol",
    );
  });

  it("does not take whom somebody was asked about for the speaker", () => {
    expect(last("⟨s Ana Holt⟩ ⟨c said⟩ ⟨q it was late⟩. Asked about Li Tan, ⟨s she⟩ ⟨c said⟩ ⟨q nothing⟩.")).toBe(
      "she: Ana Holt",
    );
  });

  it("takes “who” for the noun before it", () => {
    expect(last("Tom Weller, 50, a welder at the yard, ⟨s who⟩ ⟨c said⟩ ⟨q the tests were faked⟩, left in June.")).toBe(
      "who: Tom Weller",
    );
    expect(last("The council heard Ivo Dol and Li Tan, ⟨s who⟩ ⟨c said⟩ ⟨q the tests were faked⟩.")).toBe(
      "who: Ivo Dol or Li Tan",
    );
    expect(last("The council met. In Norway and Sweden those ⟨s who⟩ ⟨c said⟩ ⟨q yes⟩ were few.")).toBe("who: nobody");
  });

  it("lets “they” be those who spoke", () => {
    expect(last("⟨s Two farmers⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s They⟩ ⟨c said⟩ ⟨q so twice⟩.")).toBe("They: two farmers");
    expect(last("⟨s Ana Holt and Li Tan⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s They⟩ ⟨c said⟩ ⟨q so twice⟩.")).toBe(
      "They: Ana Holt and Li Tan",
    );
  });

  it("knows nobody behind “I”, “some” and “many”", () => {
    for (const word of ["I", "Some", "Many", "We", "Everyone"]) {
      expect(last(`⟨s Ana Holt⟩ ⟨c said⟩ ⟨q it was late⟩. ⟨s ${word}⟩ ⟨c said⟩ ⟨q it was not⟩.`)).toBe(
        `${word}: nobody`,
      );
    }
  });

  it("leaves quoted names out", () => {
    expect(
      last("“Li Tan told me,” ⟨s Ana Holt⟩ ⟨c said⟩ ⟨q there⟩. “And Ivo Dol too,” ⟨s she⟩ ⟨c said⟩ ⟨q there⟩."),
    ).toBe("she: Ana Holt");
  });
});

describe("kinds of sources", () => {
  const kinds = (source: string) => marked(source).credits.attributions.map(({ sourceKind }) => sourceKind);

  it.each([
    ["⟨s Pakistan’s interior minister, Sarfraz Dost,⟩ ⟨c said⟩ ⟨q all must leave⟩.", "person"],
    ["⟨s The police chief, Rui Paz,⟩ ⟨c said⟩ ⟨q all must leave⟩.", "person"],
    ["⟨s A party official⟩ ⟨c said⟩ ⟨q all must leave⟩.", "anonymous"],
    ["⟨s An official statement⟩ ⟨c said⟩ ⟨q all must leave⟩.", "document"],
    ["⟨s Islamabad⟩ ⟨c said⟩ ⟨q all must leave⟩.", "institution"],
    ["⟨s The F.B.I.⟩ ⟨c said⟩ ⟨q all must leave⟩.", "institution"],
    ["⟨s Several⟩ ⟨c said⟩ ⟨q all must leave⟩.", "vague"],
  ])("%s", (source, kind) => {
    expect(kinds(source)).toEqual([kind]);
  });

  it("gives a pronoun the kind of whom it stands for", () => {
    expect(kinds("⟨s The ministry⟩ ⟨c said⟩ ⟨q all must leave⟩. ⟨s It⟩ ⟨c said⟩ ⟨q so twice⟩.")).toEqual([
      "institution",
      "institution",
    ]);
  });
});

describe("with the engine", () => {
  const text = `Bridge to stay shut

The bridge will stay shut until May, as it has been since the storm of last autumn.

“The bolts were rusty,” engineer Tom Weller said. “We had asked for new ones twice.

“Nobody answered.”

Mayor Ana Duarte disagreed. “They never asked,” she said. The mayor added that the town had no money.
`;

  it("names who says what from end to end", () => {
    const draft = parseDraft(text, { format: "plain" });
    const { attributions } = resolveSpeakers(draft, attribute(draft, model));
    expect(attributions.map(({ speaker }) => speaker?.name)).toEqual(["Tom Weller", "Ana Duarte", "Ana Duarte"]);
  });

  it("keeps the speaker of a quotation through its paragraphs", () => {
    const draft = parseDraft(text, { format: "plain" });
    const credits = resolveSpeakers(draft, attribute(draft, model));
    expect(speakerAt(credits, text.indexOf("Nobody answered"))?.name).toBe("Tom Weller");
    expect(speakerAt(credits, text.indexOf("as it has been"))).toBeNull();
  });

  it("gives the same twice, and never throws", () => {
    const draft = parseDraft(text, { format: "plain" });
    expect(resolveSpeakers(draft, attribute(draft, model))).toEqual(resolveSpeakers(draft, attribute(draft, model)));
    for (const odd of [
      "",
      "he",
      "He said.",
      "“",
      "Ana Holt",
      "The The The (RBF)",
      "’s’s said ’s",
      "Mr. Mr. Mr. said",
      "\u{1F600} said",
    ]) {
      const other = parseDraft(odd, { format: "plain" });
      expect(() => resolveSpeakers(other, attribute(other, model))).not.toThrow();
      expect(() => resolveSpeakers(other, attribute(other, null))).not.toThrow();
    }
  });
});
