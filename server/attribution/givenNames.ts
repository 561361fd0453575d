/**
 * Given names that news often prints, so that "Ana Holt" counts as a person before the draft says so. Only that: whether
 * somebody is he or she is never taken from a name. Words that as often begin something else ("Summer", "Paris") are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abbas abdul abdullah abigail abraham ada adam adele adrian agnes ahmad ahmed aisha alan albert alberto alejandro aleksander
  aleksandr alex alexander alexandra alexei alfred ali alice alison allan allen allison amanda amber amir amy ana anastasia andre
  andrea andreas andrei andrew andy angela angelo anita anna anne annie anthony antonio anton anwar ari arnold arthur artur
  asif asha ashley ashraf astrid audrey barack barbara barry beatrice ben benedict benjamin bernard bernardo bernie beth betty
  beverly bill billy bob bobby boris brad bradley brandon brenda brett brian bridget bruce bruno bryan caitlin camila carl carla
  carlo carlos carmen carol caroline carolyn catherine cecilia chad charles charlie charlotte chloe chris christian christina
  christine christopher chuck cindy claire clara claude claudia colin connor craig cristina cynthia dale dan dana daniel daniela
  danny dave david dawn dean debbie deborah denis dennis derek diana diane diego dimitri dina dmitri dmitry dominic don donald
  donna doris dorothy doug douglas duncan dylan eddie edgar edith eduardo edward edwin eileen elaine elena eli elias elizabeth
  ella ellen elliot emily emma emmanuel enrique eric erica erik erika ernest esther ethan eugene eva evan evelyn farid fatima
  felipe felix fernando fiona frances francesca francesco francis francisco frank frankie franz fred frederick gabriel gary gavin
  gene geoffrey george gerald gerard gerhard gianni gina giorgio giovanni giuseppe glen glenn gloria gordon graham greg gregory
  gustavo guillermo hamid hana hannah hans harold harriet harry hasan hassan heather hector heidi heinz helen helena henri
  henry herbert hillary hiroshi howard hugh hugo hussein ian ibrahim igor ilya imran ingrid irene iris irina isaac isabel isabella
  ismail ivan ivo ivanka jack jackie jacob jacques jaime jake jamal james jamie jan jane janet janice jared jason javier jay jean
  jeb jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jin joan joanna joe joel joey johan johanna
  john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua joyce juan judith judy julia julian julie julio jun
  jurgen justin kai kamal karen karim karin karl karl-heinz kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth
  kevin khaled khalid kim kimberly klaus konstantin kristin kurt kyle lance larry lars laura lauren laurence laurent lawrence lee
  lena leo leon leonard leonardo leonid leslie lev lewis liam lila linda lindsay lindsey lisa liz loretta lorenzo lori louis louise
  luca lucas lucia lucy ludwig luigi luis luke lukas lydia lynn magnus mahmoud manuel marc marcel marcia marco marcos marcus marek
  margaret maria mariam mariana marie marilyn mario marion marissa mark marlene marta martha martin martina marvin mary masoud mateo
  matt matteo matthew matthias maureen maurice max maya megan megyn mehmet melania melinda melissa mia micah michael michel michelle
  miguel mike mikhail mirela mitch mitt mohamed mohammad mohammed mohamad moira molly mona monica morgan moses muhammad
  mustafa myra nadia nancy naomi narendra natalia natalie natasha nathan nathaniel ned neil nelson nicholas nick nicola nicolas
  nicole nigel nikki nikolai nina noah noel nora noor norman oksana oleg olga oliver olivia olivier omar oscar oskar osman
  otto owen pablo pamela pascal pat patricia patrick paul paula paulo pavel pedro penelope peter petra phil philip philippe
  phillip phyllis pierre piotr priya rachel rafael rafal rahul raj rajiv ralph ramon rana randy rashid raul ravi ray raymond
  rebecca reince renee rex ricardo richard rick ricky rita rob robert roberta roberto robin rodney roger rohit roland roman ron
  ronald rory rosa rosemary ross roy rudy rui ruben ruth ryan sabrina salman sally sam samantha samir samuel sandra sanjay
  sara sarah saul sean sebastian serena serge sergei sergey sergio seth shane shannon sharif sharon sheila shirley sidney silvia
  silvio simon simone sofia sonia sophia sophie stacy stan stanley stefan stefano stella stephanie stephen steve steven stuart
  sunil susan susanna suzanne sylvia tamara tanya tara ted terence teresa terry thelma theodore theresa thomas tim timothy tina
  tobias todd tom tomas tommy toni tony tracy travis trevor ulrich umar ursula valentina valerie vanessa vera vernon veronica
  victor victoria vijay vikram viktor vincent vincenzo viola virginie vitaly vivian vladimir vladislav volodymyr walter wang warren
  wayne wei wendy wesley wilbur wilhelm william willie winston wolfgang xavier xi yan yasmin yegor yolanda yulia yuri yusuf yves
  yvonne zachary zainab zeynep zhang zoe`
    .trim()
    .split(/\s+/),
);
