/** Words with a capital before a name that many people share; in lower case. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess pope saint st rev reverend father sister brother
  president vice-president premier prime minister chancellor secretary senator sen rep representative congressman congresswoman gov
  governor mayor councillor councilman judge justice attorney general gen colonel col major maj captain capt lieutenant lt sergeant
  sgt admiral commander chief officer detective inspector sheriff ambassador director chairman chairwoman chair chief coach captain
  the former then republican democrat democratic labour conservative democrats republicans`.split(/\s+/),
);
