/** Words whose full stop does not, or may not, end a sentence. Lower case, without the last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always followed by something: titles, "No.", "vs.", Latin shorthand. */
export const neverFinal: ReadonlySet<string> = words(
  `mr mrs ms mx dr prof gen lt col capt cpt sgt maj cpl pvt spc adm rear-adm brig cmdr cdr amb rev revd fr hon pres sen rep
   reps sens gov govs st ste mt ft nos vs v fig figs approx messrs mmes rt supt det insp atty det-sgt sec treas supt
   e.g i.e cf viz ca dept univ assn bldg gov lt.-gen maj.-gen ph phd dist del`,
);

/** Weekdays, months and states: in small letters they are words of their own. "Two fell ill." ends. */
export const writtenWithCapital: ReadonlySet<string> = words(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
   ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va
   wash wis wyo`,
);

/** May end a sentence: they do when a word that usually opens one follows. */
export const maybeFinal: ReadonlySet<string> = new Set([
  ...writtenWithCapital,
  ...words(`inc corp co ltd llc plc bros jr sr esq etc al est a.m p.m u.s u.k u.n e.u d.c l.a n.y u.s.a u.s.s.r ph.d m.d b.a
    m.a ave blvd rd hwy vol pp ed no p`),
]);

/** Capitalised words that open a sentence far more often than they follow an abbreviation. */
export const sentenceOpeners: ReadonlySet<string> = words(
  `the a an he she it they we you i his her its their our my this that these those there here who what when where why how
   in on at by for from with after before during since under over into as if but and or yet so nor while although though
   because until once all some many most more few several both each no not one two three another other others such only
   also even still now then today however meanwhile instead earlier later last asked according police officials`,
);
