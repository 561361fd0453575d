/** Deeds that are crimes or serious wrongs, and people said to do them, for accusations in the newsroom's own voice. */
import { forged, stole, stolen } from "../language/wrongdoing.ts";
import { anyOf } from "./signs.ts";

/** Past and perfect forms with what must follow, where the bare verb has an innocent sense. */
export const deeds =
  `${stole}|${forged}|` +
  "embezzled|siphoned (?:off )?|bribed|defrauded|swindled|laundered|extorted|blackmailed|raped|molested|groped|sexually assaulted" +
  "|falsified|rigged|tortured|murdered|massacred|looted|lynched|kidnapped|trafficked|smuggled|plagiari[sz]ed|covered up" +
  "|took (?:a bribe|bribes|kickbacks)|accepted (?:a bribe|bribes|kickbacks)|paid (?:a bribe|bribes|kickbacks)|evaded taxes|broke the law" +
  "|committed (?:fraud|murder|perjury|war crimes|a crime|crimes|genocide|treason|atrocities)|lied (?:to|under oath)|violated (?:the law|sanctions)";

/** "was tortured by guards": participles for the passive. */
export const deedsDone = `(?:${stolen}|${anyOf(
  "embezzled siphoned_off bribed defrauded swindled laundered extorted blackmailed raped molested murdered tortured massacred falsified rigged kidnapped beaten_to_death",
)})`;

/** Groups and offices that can be identified from the story. */
export const doers = anyOf(
  `guards soldiers troops officers police policemen rebels militants insurgents gunmen guerrillas officials prosecutors bankers
  managers executives contractors traffickers militiamen fighters mercenaries settlers agents`,
);
export const offices = anyOf(
  `mayor minister governor chief director president chairman chairwoman treasurer company bank police banker owner official officials
  senator congressman congresswoman councillor councilman priest bishop teacher coach doctor firm party regime government army military
  union commander general judge sheriff`,
);
