/** Plain words for the codes in a matching service's answers. What is not here is shown as it stands. */

/** Topics of followthemoney that say why an entry is in the index. */
const topics: Readonly<Record<string, string>> = {
  sanction: "under sanctions",
  "sanction.linked": "linked to somebody under sanctions",
  "sanction.counter": "under counter-sanctions",
  "crime.terror": "terrorism list",
  crime: "crime",
  wanted: "wanted",
  debarment: "debarred from contracts",
  "export.control": "export controls",
  "role.pep": "political office",
  "role.rca": "close to somebody in political office",
};

/** The lists most often met, by the name OpenSanctions gives them. */
const datasets: Readonly<Record<string, string>> = {
  un_sc_sanctions: "UN Security Council",
  us_ofac_sdn: "US Treasury (OFAC SDN)",
  us_ofac_cons: "US Treasury (OFAC other lists)",
  us_state_terrorist_orgs: "US State Department (FTO)",
  us_state_terrorist_exclusion: "US State Department (exclusion list)",
  eu_fsf: "EU",
  eu_journal_sanctions: "EU Official Journal",
  eu_sanctions_map: "EU sanctions map",
  gb_fcdo_sanctions: "UK sanctions list",
  gb_proscribed_orgs: "UK proscribed organisations",
  ch_seco_sanctions: "Switzerland",
  ca_dfatd_sema_sanctions: "Canada",
  ca_listed_terrorists: "Canada (listed terrorist entities)",
  au_dfat_sanctions: "Australia",
  au_listed_terrorist_orgs: "Australia (listed terrorist organisations)",
  ua_nsdc_sanctions: "Ukraine",
  jp_mof_sanctions: "Japan",
  il_mod_terrorists: "Israel",
};

export function topicWords(topic: string): string {
  return topics[topic] ?? topic;
}

export function datasetWords(dataset: string): string {
  return datasets[dataset] ?? dataset;
}
