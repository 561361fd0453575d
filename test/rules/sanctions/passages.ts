/**
 * Passages with right and wrong labels, as desks write them: asterisks, daggers, numbers, words in brackets. ⟦rule-id: words⟧ marks
 * what must be found; everything else must stay silent. Groups that exist are in the starter register, the others in `invented`.
 */
export interface Passage {
  readonly about: string;
  readonly text: string;
  /** Day of the draft; 2025-06-10 where it does not matter. */
  readonly day?: string;
  readonly register?: "invented";
  /** Options of the policy. */
  readonly policy?: Readonly<Record<string, string | boolean | readonly string[]>>;
}

export const passages: readonly Passage[] = [
  // Right marks
  { about: "a mark on the first mention", text: "The PKK* left the hills on Sunday.\n*on the EU terrorist list" },
  {
    about: "daggers",
    text: "The PKK† met Hamas‡ envoys.\n†on the EU terrorist list\n‡designated a terrorist group by the US",
  },
  { about: "numbers in brackets", text: "Boko Haram[1] claimed the raid.\n[1] Under UN sanctions since 2014." },
  { about: "raised numbers", text: "Boko Haram¹ claimed the raid.\n¹ Under UN sanctions since May 2014." },
  {
    about: "mark behind possessive",
    text: "The PKK's* leaders met in Velm.\n*listed by the EU as a terrorist organisation",
  },
  { about: "mark between name and possessive", text: "The PKK*'s leaders met in Velm.\n*listed by the EU" },
  {
    about: "mark behind initials",
    text: "Tehreek-e-Taliban Pakistan (TTP)* denied it.\n*under UN sanctions since 29 July 2011",
  },
  { about: "mark behind a comma", text: "In the camp of Boko Haram,* nothing moved.\n*under UN sanctions" },
  { about: "mark with a space", text: "The PKK * denied it on Monday.\n* on the EU terrorist list" },
  { about: "mark on the noun", text: "The Taliban movement* denied it on Monday.\n*under UN sanctions" },
  { about: "mark on a stand-in", text: "“Boko Haram will answer,” he said of the group*.\n*under UN sanctions" },
  { about: "shared wording", text: "Boko Haram* and al-Shabaab* have split.\n*under UN sanctions" },
  {
    about: "two claims",
    text: "The TTP* denied it.\n*proscribed by Pakistan since 2008; under UN sanctions since 2011",
  },
  {
    about: "every mention, policy every",
    text: "The PKK* left. The PKK* will return.\n*listed by the EU",
    policy: { policy: "every" },
  },
  { about: "quotation marks of a title", text: "The “Islamic State”* lost the town.\n*under UN sanctions" },
  {
    about: "source numbers beside status marks",
    text: "Hamas* holds 3 million[1].\n*under US sanctions\n[1] Annual report.",
  },
  {
    about: "headline exempt",
    text: "Headline: PKK leaves the hills\nThe PKK* left the hills on Sunday.\n*listed by the EU",
  },
  // Inline labels
  { about: "brackets", text: "The Taliban (banned in Russia) sent envoys.", day: "2024-03-01" },
  {
    about: "long brackets",
    text: "IS (a terrorist group, banned in Russia) fled. Islamic State fighters left the town.",
  },
  { about: "which is", text: "Hamas, which is under US sanctions, denied it on Monday." },
  { about: "designated by", text: "Hezbollah, designated a terrorist organisation by the US, denied it." },
  { about: "before the name", text: "The US-designated terrorist group Hamas denied it on Monday." },
  { about: "attributed in the sentence", text: "The EU lists the PKK as a terrorist organisation. The PKK denied it." },
  // Wrong: missing, late, repeated
  {
    about: "second group without",
    text: "The PKK* met envoys of ⟦sanctions-marker-missing: Hamas⟧ on Monday.\n*listed by the EU",
  },
  {
    about: "not for authorities the draft does not label for",
    text: "The TTP* met envoys of Hamas on Monday.\n*under UN sanctions",
  },
  {
    about: "inline drafts miss too",
    text: "The PKK (listed by the EU) met ⟦sanctions-marker-missing: Hamas⟧ on Monday.",
  },
  {
    about: "a list of authorities of the house",
    text: "The TTP* met ⟦sanctions-marker-missing: Hamas⟧ on Monday.\n*under UN sanctions",
    policy: { authorities: ["un", "us-state"] },
  },
  {
    about: "late",
    text: "The PKK denied it on Monday. On Friday the PKK⟦sanctions-marker-late: *⟧ had left.\n*listed by the EU",
  },
  {
    about: "late under another name",
    text: "The Pakistani Taliban denied it. The TTP⟦sanctions-marker-late: †⟧ left.\n†under UN sanctions",
  },
  {
    about: "late by numbers",
    text: "Boko Haram left on Monday. Boko Haram⟦sanctions-marker-late: [1]⟧ was back on Friday.\n[1] Under UN sanctions.",
  },
  {
    about: "repeated",
    text: "The PKK* left on Monday. The PKK⟦sanctions-marker-repeated: *⟧ will return.\n*listed by the EU",
  },
  {
    about: "every mention misses one",
    text: "The PKK* left. The ⟦sanctions-marker-missing: PKK⟧ will return.\n*listed by the EU",
    policy: { policy: "every" },
  },
  {
    about: "one question for a draft without labels",
    text: "⟦sanctions-marker-missing: Hamas⟧ met the PKK on Monday. Hezbollah stayed away.",
  },
  {
    about: "none where the policy is off",
    text: "Hamas met the PKK on Monday. Hezbollah stayed away.",
    policy: { policy: "off" },
  },
  {
    about: "headline labelled by itself",
    text: "Headline: ⟦sanctions-marker-missing: PKK⟧ leaves the hills\nThe PKK* left on Sunday.\n*listed by the EU",
    policy: { zones: ["body", "headline"] },
  },
  // Wrong: quotations
  {
    about: "mark among quoted words",
    text: "“The PKK⟦sanctions-marker-in-quote: *⟧ must answer,” he said on Monday.\n*listed by the EU",
  },
  {
    about: "mark among quoted words, dagger",
    text: "He said: “We fought Boko Haram⟦sanctions-marker-in-quote: †⟧ for years.”\n†under UN sanctions",
  },
  {
    about: "marks in quotations are the house's way",
    text: "“The PKK* must answer,” he said on Monday.\n*listed by the EU",
    policy: { inQuotations: true },
  },
  // Wrong: status
  { about: "Hamas at the UN", text: "Hamas* denied it on Monday.\n*⟦sanctions-status-expired: under UN sanctions⟧" },
  {
    about: "Hezbollah at the UN",
    text: "Hezbollah† denied it on Monday.\n†⟦sanctions-status-expired: under UN sanctions⟧",
  },
  {
    about: "PKK at the UN",
    text: "The PKK[1] denied it on Monday.\n[1] ⟦sanctions-status-expired: Under UN sanctions⟧.",
  },
  {
    about: "Islamic Jihad at the UN",
    text: "Palestinian Islamic Jihad¹ denied it on Monday.\n¹ ⟦sanctions-status-expired: Listed by the UN⟧",
  },
  {
    about: "TTP since 2001",
    text: "The TTP* denied it on Monday.\n*⟦footnote-wording-mismatch: under UN sanctions since 2001⟧",
  },
  {
    about: "TTP before its listing",
    text: "The TTP* denied it on Monday.\n*⟦sanctions-status-expired: under UN sanctions⟧",
    day: "2011-03-01",
  },
  {
    about: "March 23 Movement as terrorists",
    text: "The March 23 Movement* left.\n*⟦footnote-wording-mismatch: designated a terrorist organisation by the UN⟧",
  },
  {
    about: "HTS after the FTO delisting",
    text: "Hayat Tahrir al-Sham* ruled there.\n*⟦sanctions-status-expired: designated a foreign terrorist organisation by the US⟧",
    day: "2025-08-01",
  },
  {
    about: "HTS before the FTO delisting",
    text: "Hayat Tahrir al-Sham* ruled there.\n*designated a foreign terrorist organisation by the US",
    day: "2025-06-01",
  },
  {
    about: "ETA after the FTO delisting",
    text: "The Basque group ETA* gave up its arms.\n*⟦sanctions-status-expired: designated FTO by the US State Department⟧",
    day: "2023-02-01",
  },
  {
    about: "the Taliban in Russia after April 2025",
    text: "The Taliban* sent envoys.\n*terrorist group, ⟦sanctions-status-expired: banned in Russia⟧",
  },
  {
    about: "the Taliban in Russia, told as over",
    text: "The Taliban* sent envoys.\n*banned in Russia until April 2025",
  },
  {
    about: "the Taliban in Russia, suspended",
    text: "The Taliban* sent envoys.\n*its ban in Russia was suspended on 17 April 2025",
  },
  {
    about: "the Taliban at the UN is shorthand",
    text: "The Taliban* sent envoys.\n*under UN sanctions for terrorist activities",
  },
  {
    about: "the Taliban as designated by the UN",
    text: "The Taliban* sent envoys.\n*⟦footnote-wording-mismatch: designated as a terrorist group by the UN⟧",
  },
  {
    about: "a wing for the whole",
    text: "Hezbollah* denied it on Monday.\n*⟦footnote-wording-mismatch: on the EU terrorist list⟧",
  },
  {
    about: "the wing as such",
    text: "Hezbollah* denied it on Monday.\n*its military wing is on the EU terrorist list",
  },
  {
    about: "a ban that is none",
    text: "Boko Haram* denied it on Monday.\n*⟦footnote-wording-mismatch: banned by the UN⟧",
  },
  { about: "a country the register does not know", text: "Hamas* denied it on Monday.\n*banned in Paraguay" },
  {
    about: "a court the register does not know",
    text: "Hamas* denied it on Monday.\n*extremist organisation by order of a Velm court",
  },
  { about: "inline expired", text: "The Taliban (⟦sanctions-status-expired: banned in Russia⟧) sent envoys." },
  // Wrong: shared marks
  {
    about: "one mark, two lists",
    text: "The TTP* met Hamas⟦footnote-marker-conflict: *⟧ on Monday.\n*under UN sanctions",
  },
  {
    about: "one dagger, two lists",
    text: "The PKK† met the March 23 Movement⟦footnote-marker-conflict: †⟧.\n†listed by the EU as a terrorist group",
    policy: {},
  },
  // A house register
  { about: "required", register: "invented", text: "The ⟦sanctions-marker-missing: Dawn League⟧ left on Monday." },
  { about: "approved", register: "invented", text: "The Dawn League* left on Monday.\n*Leaders under UN sanctions." },
  {
    about: "unapproved",
    register: "invented",
    text: "The Dawn League* left on Monday.\n*⟦footnote-wording-mismatch: under UN sanctions⟧",
  },
  { about: "house's own authority", register: "invented", text: "The RBF* left on Monday.\n*banned in Ruritania" },
  {
    about: "never EU-listed",
    register: "invented",
    text: "The RBF* left on Monday.\n*⟦sanctions-status-expired: under EU sanctions⟧",
  },
  {
    about: "delisted and said so",
    register: "invented",
    text: "The FVU* left on Monday.\n*delisted by the US in November 2021; proscribed by the UK",
  },
  {
    about: "delisted in another year",
    register: "invented",
    text: "The FVU* left on Monday.\n*⟦footnote-wording-mismatch: delisted by the US in 2019⟧",
  },
  {
    about: "still listed",
    register: "invented",
    text: "The FVU* left on Monday.\n*⟦footnote-wording-mismatch: formerly proscribed by the UK⟧",
    day: "2025-05-01",
  },
  {
    about: "persons only where the draft labels persons",
    register: "invented",
    text: "The RBF* met Marek Dolan on Monday.\n*under UN sanctions",
  },
];
