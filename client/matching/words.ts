/** Plain words for the codes in a matching service's answers. What is not here is shown as it stands. */
import { l10n } from "vscode";

/** Topics of followthemoney that say why an entry is in the index. */
const topics = (): Readonly<Record<string, string>> => ({
  sanction: l10n.t("under sanctions"),
  "sanction.linked": l10n.t("linked to somebody under sanctions"),
  "sanction.counter": l10n.t("under counter-sanctions"),
  "crime.terror": l10n.t("terrorism list"),
  crime: l10n.t("crime"),
  wanted: l10n.t("wanted"),
  debarment: l10n.t("debarred from contracts"),
  "export.control": l10n.t("export controls"),
  "role.pep": l10n.t("political office"),
  "role.rca": l10n.t("close to somebody in political office"),
});

/** The lists most often met, by the name OpenSanctions gives them. */
const datasets = (): Readonly<Record<string, string>> => ({
  un_sc_sanctions: l10n.t("UN Security Council"),
  us_ofac_sdn: l10n.t("US Treasury (OFAC SDN)"),
  us_ofac_cons: l10n.t("US Treasury (OFAC other lists)"),
  us_state_terrorist_orgs: l10n.t("US State Department (FTO)"),
  us_state_terrorist_exclusion: l10n.t("US State Department (exclusion list)"),
  eu_fsf: l10n.t("EU"),
  eu_journal_sanctions: l10n.t("EU Official Journal"),
  eu_sanctions_map: l10n.t("EU sanctions map"),
  gb_fcdo_sanctions: l10n.t("UK sanctions list"),
  gb_proscribed_orgs: l10n.t("UK proscribed organisations"),
  ch_seco_sanctions: l10n.t("Switzerland"),
  ca_dfatd_sema_sanctions: l10n.t("Canada"),
  ca_listed_terrorists: l10n.t("Canada (listed terrorist entities)"),
  au_dfat_sanctions: l10n.t("Australia"),
  au_listed_terrorist_orgs: l10n.t("Australia (listed terrorist organisations)"),
  ua_nsdc_sanctions: l10n.t("Ukraine"),
  jp_mof_sanctions: l10n.t("Japan"),
  il_mod_terrorists: l10n.t("Israel"),
});

export function topicWords(topic: string): string {
  return topics()[topic] ?? topic;
}

export function datasetWords(dataset: string): string {
  return datasets()[dataset] ?? dataset;
}
