/** The persons and bodies of a draft while its mentions are being linked, and which of them a name or description can mean. */
import { wordTable } from "../language/wordTable.ts";
import type { Mention, Role, Sort } from "./mentionTypes.ts";
import { bodyWiderNouns, companyNouns, type Gender, nameSuffixes } from "./partyWords.ts";

/** A person, body or document of the draft, in the making. */
export interface Party {
  readonly id: number;
  /** The fullest name or phrase. */
  name: string;
  /** The words of the name in lower case; none for somebody only described. */
  words: readonly string[];
  sort: Sort;
  readonly plural: boolean;
  /** First met as "the …". */
  definite: boolean;
  readonly roles: Role[];
  /** What the draft itself says; null while it says nothing. */
  gender: Gender | null;
  /** Signs of a person, and signs against one. */
  human: number;
  inhuman: number;
  /** Has it been what a sentence is about? */
  subject: boolean;
  /** Number of the block of its last mention. */
  last: number;
  /** Those who speak together: "Ana Holt and Li Tan". */
  readonly members: readonly Party[];
}

/** Of many parties under one noun or surname only so many, the latest, are looked at: linear whatever the draft. */
const mostConsidered = 16;
/** A party of this or the previous paragraph beats others not mentioned for so many blocks. */
const far = 5;

const widerRoles = wordTable<readonly string[]>({
  lawmaker: ["senator", "representative", "congressman", "congresswoman", "mp", "legislator", "assemblyman"],
  legislator: ["senator", "representative", "congressman", "congresswoman", "mp", "lawmaker", "assemblyman"],
  congressman: ["representative"],
  congresswoman: ["representative"],
  representative: ["congressman", "congresswoman"],
  premier: ["minister"],
  officer: ["sergeant", "captain", "lieutenant", "major", "colonel", "inspector", "constable", "detective"],
  general: ["lieutenant-general", "major-general"],
  lawyer: ["attorney", "solicitor", "counsel"],
  attorney: ["lawyer"],
  professor: ["lecturer"],
  director: [],
  researcher: ["professor", "scientist", "biologist", "geologist", "economist", "physicist", "psychologist"],
  scientist: ["professor", "researcher", "biologist", "geologist", "physicist"],
  pastor: ["reverend"],
});

export function isPerson(party: Party): boolean {
  if (party.plural) return false;
  if (party.sort !== "unknown") return party.sort === "person";
  if (party.human > 0) return party.human > party.inhuman;
  return party.subject && party.inhuman === 0 && party.words.length > 1;
}

/** Everything linked so far, with the ways to look it up. */
export class Parties {
  readonly all: Party[] = [];
  private readonly byName = new Map<string, Party>();
  private readonly bySurname = new Map<string, Party[]>();
  private readonly byFirst = new Map<string, Party[]>();
  private readonly byHead = new Map<string, Party[]>();
  private readonly byAlias = new Map<string, Party>();
  private readonly byMembers = new Map<string, Party>();

  /** Whom a name can mean; a new party where it is not known yet. Nobody for a lone word that is nobody's name. */
  named(mention: Mention, block: number, known = false): readonly Party[] {
    const found = this.lookup(mention, block);
    if (found.length > 1) return found;
    const [party] = found;
    if (party !== undefined) {
      this.learn(party, mention, block);
      return found;
    }
    if (known) return found;
    return [this.add(mention, block)];
  }

  private lookup(mention: Mention, block: number): readonly Party[] {
    const { name, own, key, alias, sort } = mention;
    if (mention.title && name.length > 1) {
      const exact = this.byName.get(key);
      return exact === undefined ? this.surnames(name[0] ?? "", mention, block) : [exact];
    }
    const glossed = alias === null ? undefined : this.byAlias.get(alias);
    if (glossed !== undefined) return [glossed];
    const tail = own.at(-1) ?? "";
    const exact = this.byName.get(key);
    if (name.length > 1 && exact !== undefined) return [exact];
    if (name.length === 1) {
      const letters = this.byAlias.get(tail);
      if (letters !== undefined) return [letters];
    }
    if (sort === "body") {
      return exact === undefined ? this.bodies(mention) : [exact];
    }
    if (sort !== "person" && sort !== "unknown") return exact === undefined ? [] : [exact];
    if (own.length > 1) {
      const family = (this.bySurname.get(tail)?.slice(-mostConsidered) ?? []).filter((party) => mayBe(party, mention));
      const fitting = family.filter((party) => sameGiven(party.words, name));
      // "Ana Holt" is the Holt named before only while no other Holt is known.
      if (fitting.length === 1) return fitting;
      const full = fitting.filter((party) => party.words.length > 1).slice(0, 1);
      if (full.length > 0) return full;
      // "Rival Ana Holt": a sentence's capital before a known name.
      const known = own.length > 2 ? this.byName.get(own.slice(-2).join(" ")) : undefined;
      return known === undefined ? this.foretold(mention, block) : [known];
    }
    return this.surnames(tail, mention, block);
  }

  /** Whom one word of a name can mean: a surname, else a first name or the first word of a body's name. */
  private surnames(word: string, mention: Mention, block: number): readonly Party[] {
    const all = this.bySurname.get(word)?.slice(-mostConsidered) ?? [];
    const family = all.filter((party) => mayBe(party, mention));
    if (family.length > 0) return narrowed(family, mention, block);
    if (all.length > 0) return [];
    const first = (this.byFirst.get(word)?.slice(-mostConsidered) ?? []).filter(
      (party) => mayBe(party, mention) && (isPerson(party) || party.sort === "body"),
    );
    return mention.roles.length > 0 && first.length > 1 ? narrowed(first, mention, block) : first;
  }

  /** Somebody called by an office before the name came: "The mayor said …. Mayor Ana Holt will speak on Monday." */
  private foretold(mention: Mention, block: number): readonly Party[] {
    for (const role of mention.roles) {
      const found = (this.byHead.get(role.head)?.slice(-mostConsidered) ?? []).filter(
        (party) =>
          party.words.length === 0 &&
          party.definite &&
          !party.plural &&
          block - party.last <= far &&
          mayBe(party, mention) &&
          party.roles.some(
            (known) =>
              known.head === role.head &&
              (covers(role.modifiers, known.modifiers) || covers(known.modifiers, role.modifiers)),
          ),
      );
      if (found.length === 1) return found;
    }
    return [];
  }

  /** A body by its noun and what stands with it: "Defence Ministry" for the "Ministry of Defence". */
  private bodies(mention: Mention): readonly Party[] {
    const role = mention.roles[0];
    if (role === undefined || role.modifiers.length === 0) return [];
    const same = this.byHead.get(role.head)?.slice(-mostConsidered) ?? [];
    return same
      .filter(
        (party) =>
          !party.plural &&
          party.roles.some(
            (other) =>
              other.head === role.head &&
              other.modifiers.length > 0 &&
              (covers(other.modifiers, role.modifiers) || covers(role.modifiers, other.modifiers)),
          ),
      )
      .slice(-1);
  }

  /** Whom a description can mean: somebody new, or all of those known whom it fits. */
  described(mention: Mention, block: number, known = false): readonly Party[] {
    const role = mention.roles[0];
    if (role === undefined) return [];
    if (mention.plural && mention.determiner === null) {
      // "Voters", "Sanders supporters": the same words mean the same people, others mean others.
      const same = (this.byHead.get(role.head)?.slice(-mostConsidered) ?? []).findLast(
        (party) =>
          party.plural &&
          party.roles.some((known) => known.head === role.head && equal(known.modifiers, role.modifiers)),
      );
      if (same !== undefined) {
        this.learn(same, mention, block);
        return [same];
      }
    } else if (mention.determiner !== "indefinite") {
      const found = this.fitting(role, mention, block);
      for (const party of found) if (found.length === 1) this.learn(party, mention, block);
      if (found.length > 0) return found;
    }
    return known ? [] : [this.add(mention, block)];
  }

  private fitting(role: Role, mention: Mention, block: number): readonly Party[] {
    const wider = mention.plural ? [] : [...(bodyWiderNouns[role.head] ?? []), ...(widerRoles[role.head] ?? [])];
    const heads = [role.head, ...wider];
    for (const head of heads) {
      const found = this.under(head, role, mention, block);
      if (found.length > 0) return found;
    }
    if (!companyNouns.has(role.head) || mention.plural) return [];
    for (const head of companyNouns) {
      const found = this.under(head, { ...role, head }, mention, block);
      if (found.length > 0) return found;
    }
    return [];
  }

  private under(head: string, role: Role, mention: Mention, block: number): readonly Party[] {
    const known = this.byHead.get(head)?.slice(-mostConsidered) ?? [];
    let best = 0;
    let found: Party[] = [];
    for (const party of known) {
      if (party.plural !== mention.plural) continue;
      if (mention.gender !== null && party.gender !== null && party.gender !== mention.gender) continue;
      const fit = fitOf(party, head, role);
      // "Her lawyer" is nobody else's.
      if (fit === 0 || fit < best || (mention.determiner === "possessive" && fit < 3)) continue;
      if (fit > best) found = [];
      best = fit;
      found.push(party);
    }
    return nearest(found, block);
  }

  /** Those who speak together, as one party. */
  joint(members: readonly Party[], name: string, block: number): Party {
    const key = members.map((party) => party.id).join("+");
    let party = this.byMembers.get(key);
    if (party === undefined) {
      party = { ...this.empty(name, block, true), members, sort: members[0]?.sort ?? "group" };
      this.all.push(party);
      this.byMembers.set(key, party);
    }
    party.last = Math.max(party.last, block);
    return party;
  }

  private empty(name: string, block: number, plural: boolean): Party {
    return {
      id: this.all.length,
      name,
      words: [],
      sort: "unknown",
      plural,
      definite: false,
      roles: [],
      gender: null,
      human: 0,
      inhuman: 0,
      subject: false,
      last: block,
      members: [],
    };
  }

  private add(mention: Mention, block: number): Party {
    const party: Party = this.empty(mention.text, block, mention.plural);
    this.all.push(party);
    party.sort = mention.sort;
    party.definite = mention.determiner === "definite";
    this.learn(party, mention, block);
    return party;
  }

  /** Takes over what a mention tells about its party. */
  private learn(party: Party, mention: Mention, block: number): void {
    party.last = block;
    if (mention.human) party.human++;
    if (mention.inhuman) party.inhuman++;
    if (mention.subject) party.subject = true;
    party.gender ??= mention.gender;
    if (mention.form === "name") {
      if (mention.name.length < party.words.length) {
        // A surname by itself: only persons are called by theirs.
        if (mention.name.length === 1 && mention.name[0] === party.words.at(-1)) party.human++;
      } else if (mention.name.length > party.words.length) this.rename(party, mention);
    }
    if (party.sort === "unknown" && mention.sort !== "unknown") party.sort = mention.sort;
    for (const role of mention.roles) {
      if (mention.form === "description" && party.words.length > 0) continue;
      if (party.roles.some((other) => other.head === role.head && covers(other.modifiers, role.modifiers))) continue;
      if (party.roles.length >= mostConsidered) continue;
      party.roles.push(role);
      put(this.byHead, role.head, party);
    }
    if (mention.alias !== null && !this.byAlias.has(mention.alias)) this.byAlias.set(mention.alias, party);
  }

  private rename(party: Party, mention: Mention): void {
    party.name = mention.text;
    party.words = mention.name;
    this.byName.set(mention.key, party);
    const { own } = mention;
    if (mention.sort === "person" || mention.sort === "unknown") put(this.bySurname, own.at(-1) ?? "", party);
    // "Afghan" is no short form of "Afghan Embassy".
    const place = mention.sort === "body" && /^[A-Z]{2}$/.test(mention.roles[0]?.modifiers[0] ?? "");
    if (own.length > 1 && !place) put(this.byFirst, own[0] ?? "", party);
  }
}

function put(map: Map<string, Party[]>, key: string, party: Party): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [party]);
  else if (!list.includes(party, Math.max(0, list.length - mostConsidered))) list.push(party);
}

function covers(all: readonly string[], some: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

/** Does no title speak against it? */
function mayBe(party: Party, mention: Mention): boolean {
  return party.gender === null || mention.gender === null || party.gender === mention.gender;
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && covers(a, b);
}

/** Can two names with one surname be the same person's? */
function sameGiven(known: readonly string[], name: readonly string[]): boolean {
  if (known.length === 1) return true;
  const suffix = name.find((word) => nameSuffixes.has(word));
  // "Ana Holt III" may go on as "Ana Holt"; who has no suffix is not the one who has.
  if (suffix !== undefined && !known.includes(suffix)) return false;
  const [a = ""] = known;
  const [b = ""] = name;
  return a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0));
}

/** Those whom a title or a gender does not exclude. */
function narrowed(parties: readonly Party[], mention: Mention, block: number): readonly Party[] {
  let left = parties;
  const keep = (fits: (party: Party) => boolean) => {
    const some = left.filter(fits);
    if (some.length > 0) left = some;
  };
  const { roles } = mention;
  const [role] = roles;
  if (role !== undefined && left.length > 1) keep((party) => party.roles.some((other) => other.head === role.head));
  return left.length > 1 && role !== undefined ? nearest(left, block) : left;
}

/** 3 where every modifier is known of the party, 2 where some are, 1 where nothing is known, 0 where it is somebody else. */
function fitOf(party: Party, head: string, role: Role): number {
  let best = 0;
  for (const known of party.roles) {
    if (known.head !== head) continue;
    const matched = role.modifiers.filter((one) => known.modifiers.includes(one) || party.words.includes(one)).length;
    const fit = matched === role.modifiers.length ? 3 : matched > 0 ? 2 : known.modifiers.length === 0 ? 1 : 0;
    if (fit > best) best = fit;
  }
  return best;
}

/** One that was spoken of just now beats others that were not for a while; else all stay. */
function nearest(parties: readonly Party[], block: number): readonly Party[] {
  if (parties.length < 2) return parties;
  const sorted = [...parties].sort((a, b) => b.last - a.last || a.id - b.id);
  const [first, second] = sorted;
  if (first === undefined || second === undefined) return parties;
  return block - first.last <= 1 && block - second.last > far ? [first] : sorted;
}
