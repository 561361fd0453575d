/**
 * Given names that news often prints, so that "Ana Holt" counts as a person before the draft says so. Only that: whether
 * somebody is he or she is never taken from a name. Words that as often begin something else ("Summer", "Paris") are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abbas abdul abdullah abigail abraham ada adam adele adrian agnes ahmad ahmed aidan aileen ailsa aisha alan
  alana alastair albert alberto aled alejandra alejandro aleksander aleksandr alessandra alessandro alex
  alexander alexandra alexandre alexei alexis alfie alfred ali alice alina alison alistair allan allen allison alyssa
  amanda amber amelia amina amir amy ana ananya anastasia anders andre andrea andreas andrei andrew andrzej andy
  angela angelo angus anika anita anjali anna annabel anne annette annie anthony antoine anton antonia antonio anwar
  archie ari ariana arjun arne arnold arthur artur arturo asha ashley ashraf asif astrid audrey ayesha barack barbara
  barry beata beatrice becky belinda ben benedict benjamin bernadette bernard bernardo bernie beth betty beverly
  bianca bill billy birgit bjorn bob bobby bogdan boris brad bradley brandi brandon brenda brenna brett brian bridget
  bruce bruno bryan bryony caitlin caleb callum calum camila candace cara caren carl carla carlo carlos carlotta carly
  carmen carol caroline carolyn carrie cassandra catherine cathy cecil cecilia celia chad chantal charles charlie
  charlotte cheryl chloe chris christa christian christina christine christopher christos chuck ciara ciaran cillian
  cindy claire clara clarissa claude claudia clive colette colin connor conor consuelo cora cormac cornelia cory craig
  cristina cynthia cyril dale damian damien damon dan dana daniel daniela danielle danny danuta daphne daria darius
  darren daryl dave david dawn dean debbie deborah declan deirdre delia denis denise dennis derek desmond diana diane
  diego dieter dimitri dina dirk dmitri dmitry dolores dominic dominik dominique don donal donald donna donovan doreen
  doris dorothy doug dougal douglas duane duncan dwayne dwight dylan eamon eddie edgar edith edmund eduardo edward
  edwin edwina effie eileen eilidh eira elaine eleanor elena eleni eli elias elijah elisa elisabeth elise elizabeth
  ella ellen ellie elliot elsa elsie elvira emil emilia emilio emily emma emmanuel emmet enid enrique eoin eric erica
  erik erika erin ernest ernesto esme esteban estelle esther ethan ethel eugene eunice eva evan evelyn evie ewan ewen
  fabian fabio farid fatima fatma fausto faye fearghal felipe felix fergus fernando filip finlay finn fiona fleur
  floyd frances francesca francesco francis francisco frank frankie franz fred freddie frederick freya frida frieda
  gabriel gareth garrett gary gavin gemma gene genevieve geoffrey george georgina geraint gerald geraldine gerard
  gerhard gerry gianni giles gillian gina giorgio giovanni giuseppe glen glenda glenn gloria glynis godfrey gordon
  graham greg gregory greta gretchen guido guillermo gunther gustavo gwen gwyneth hailey hamid hamish hana hannah
  hannes hans hans-peter harold harriet harry harvey hasan hassan hayley heather hector heidi heinz helen helena
  hendrik henri henrik henry henryk herbert hilary hilda hillary hiroshi horst howard hubert hugh hugo hussein ian
  ibrahim ieuan ignacio igor ilya imelda imogen imran ines inga inge ingo ingrid ioana irene irina iris irma isaac
  isabel isabella isla ismail isobel ivan ivana ivanka ivo iwan jacek jack jackie jacob jacqueline jacques jacqui
  jaime jake jamal james jamie jan jane janet janice janine jared jarek jasmine jason javier jay jean jean-claude
  jean-luc jean-marie jean-pierre jeanette jeanne jeb jed jeff jeffrey jemima jennifer jenny jens jeremy jermaine
  jerome jerry jesse jessica jessie jesus jethro jill jim jimmy jin joachim joan joanna joanne joaquin jocelyn jodie
  joe joel joey johan johann johanna johannes john johnathan johnny jolanta jon jonas jonathan jonny jordi jorge jose
  josef joseph josephine josette josh joshua josie josip joyce juan jude judith judy juergen julia julian juliana
  julianne julie juliet julio jun jurgen justin justine kai kaitlyn kamal karen karim karin karl karl-heinz karol
  kasia katarina katarzyna kate katerina katherine kathleen kathryn kathy katie katrin katrina kay kayla keiko keira
  keith kelly kelvin ken kenneth kerry kevin khaled khalid kieran kim kimberly kirsten kirsty klaus kofi konstantin
  kristin krystyna krzysztof kurt kwame kyle lachlan laila lance lara larry lars laura lauren laurence laurent lauri
  laurie lawrence layla leah leanne lee leila lena leo leon leona leonard leonardo leonid leroy lesley leslie leticia
  lev lewis liam lila lilian lillian linda lindsay lindsey linus lionel lisa livia liz lois lorena lorenzo loretta
  lori lorna lorraine lottie louis louise luca lucas lucia lucien lucinda lucy ludmila ludwig luigi luis luisa lukas
  lukasz luke lydia lyle lynda lynette lynn lynne mabel maddie madeleine maeve maggie magnus mahmoud maisie malcolm
  mandy manfred manisha manuel manuela marc marcel marcello marcelo marcia marcin marco marcos marcus marek margaret
  margarita margo margot marguerite maria mariam mariana marie mariella marietta marilyn mario marion marisa marissa
  marjorie mark marko markus marlene marlon marta martha martijn martin martina marty marvin mary marzena masoud mateo
  mateusz mathieu matt matteo matthew matthias mattias maureen maurice mavis max maxim maxime maxine maya meera megan
  megumi megyn mehdi mehmet melania melinda melissa meredith mervyn mette mia micah michael michal micheal michel
  michele michelle mick miguel mikael mike mikel mikhail mila milena millie milos mimi minnie mirela miriam mirko
  mitch mitt mohamad mohamed mohammad mohammed moira molly mona monica morag morgan moses muhammad muriel mustafa
  myles myra myrtle nadia nadine nancy naomi narendra nasser natalia natalie natasha nathan nathaniel ned neil nellie
  nelson neville niall nicholas nick nico nicola nicolas nicole nigel nikita nikki nikolai nikos nils nina nisha noah
  noel noor nora norbert norma norman nuala odette oksana oleg oleksandr oleksiy olga oliver olivia olivier omar oona
  orla oscar oskar osman osvaldo otto owain owen pablo padraig pam pamela paola parveen pascal pat patrice patricia
  patricio patrick patsy paul paula pauline paulo pavel pedro peggy penelope percy peter petr petra petros phil philip
  philippe phillip phoebe phyllis pierre piers piotr polly pradeep prakash preeti priya quentin rachael rachel
  rafael rafaela rafal raheem rahul raj rajesh rajiv ralph ramesh ramon ramona rana randy raquel rashid raul ravi ray
  raya raymond rebecca reginald reince renata renato rene renee reuben rex rhiannon rhys ricardo richard rick ricky
  rita rob robert roberta roberto robin rocio roderick rodney rodrigo rogelio roger rohan rohit roland rolf romain
  roman ron ronald rory rosa rosalind rosemarie rosemary rosie ross roxanne roy ruben rudy rui rupert ruslan ruth ryan
  sabrina saeed saima sally salman salvatore sam samantha samir samuel sandeep sandra sanjay sanjeev sara sarah saskia
  saul sean sebastian selina serena serge sergei sergey sergio seth shane shannon sharif sharon shaun shauna
  sheila shelley shelly sheryl shirin shirley sian sibylle sid sidney sigrid silas silvia silvio simon simona simone
  sinead siobhan sofia solomon sonia sonja sophia sophie soren stacey stacy stan stanislav stanley stavros stefan
  stefano steffen stella stephanie stephen steve steven stuart sunil sunita susan susana susanna susannah suzanne sven
  svetlana sybil sylvia tadeusz tahir tamara tamsin tania tanya tara taras tariq tatiana tatyana ted tegan terence
  teresa terry tessa thea thelma theo theodor theodora theodore theresa thierry thomas thomasina tiago tiffany tilda
  tilly tim timo timothy tina tobias toby todd todor tom tomas tomasz tommaso tommy toni tony torsten tracy travis
  trevor tricia trina trish trudy tyrone ulrich umar ursula uwe vaclav valentin valentina valeria valerie vanessa
  vasily vera vernon veronica veronika vicki vicky victor victoria vijay vikki vikram viktor vincent vincente vincenzo
  viola virginie vitaly vito vivian vlad vladimir vladislav volodymyr walter wanda wang warren wayne wei wendell wendy
  wesley wilbur wilfred wilhelm willa william willie wilma winifred winston wojciech wolfgang wouter xavier xi yan
  yana yannis yasmin yasmine yegor yelena yevgeny yolanda yolande youssef yulia yuri yusuf yves yvette yvonne zach
  zachary zack zahra zainab zara zbigniew zdenek zeinab zelda zeynep zhang zoe zoltan zuzana`
    .trim()
    .split(/\s+/),
);
