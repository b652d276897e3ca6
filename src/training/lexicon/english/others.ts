/** Verbs that mean nothing good or bad by themselves; their past and participle where they are irregular. */
export const actions = `go/went/gone come/came/come make/made take/took/taken see/saw/seen look watch hear/heard listen say/said
  tell/told speak/spoke/spoken talk ask answer reply call phone text write/wrote/written read/read send/sent receive
  give/gave/given bring/brought carry hold/held keep/kept put/put set/set leave/left arrive reach return enter start
  begin/began/begun continue finish end open close turn move walk run/ran/run jump climb swim/swam/swum fly/flew/flown
  drive/drove/driven ride/rode/ridden travel visit stay live sit/sat stand/stood sleep/slept wake/woke/woken
  eat/ate/eaten drink/drank/drunk cook bake boil fry roast order serve buy/bought pay/paid spend/spent sell/sold rent
  borrow lend/lent use try need want think/thought know/knew/known mean/meant believe feel/felt seem appear
  become/became/become happen change show/showed/shown explain teach/taught learn study practice
  practise train play sing/sang/sung dance paint draw/drew/drawn build/built grow/grew/grown plant pick choose/chose/chosen
  decide plan prepare expect remember notice find/found search check test measure count compare describe discuss
  mention suggest promise offer invite meet/met join marry date share wear/wore/worn wash clean
  brush dry fold iron cut/cut pull push press touch throw/threw/thrown catch/caught kick lift fill pour mix
  add remove replace install download upload update charge switch print scan copy paste click type post film record
  park deliver ship pack unpack book reserve board land cross follow lead/led guess wonder imagine
  suppose realize realise recognize recognise consider compete score coach exercise stretch breathe
  shower bathe shave dress knock ring/rang/rung greet wave nod bow stare point face hide/hid/hidden seek/sought
  gather collect store weigh last cost/cost belong contain include cover attend graduate apply interview hire earn
  manage organize organise design develop create produce invent discover research report publish edit translate
  sign vote let/let allow require cause affect taste smell sound rise/rose/risen roll slide/slid spin/spun
  shake/shook/shaken swing/swung bend/bent tie knit sew sweep/swept wipe dig/dug snow blow/blew/blown
  melt rely treat notice repeat review own exist matter depend relate handle deal/dealt lay/laid feed/fed
  accept agree rest suit`;

/** What is neither good nor bad, but may be too much of it. */
export const measures = `long short big small large little tiny huge tall high low wide thick thin deep hot spicy old young
  far near close dark light rich full formal casual serious modern traditional simple
  normal usual regular typical common local foreign public private general similar different same other
  another next last first third fourth fifth new recent early red blue green yellow black white brown pink
  purple round square wooden electric digital online daily weekly main several certain
  whole entire half double extra single solo actual possible real true sure final previous former current present
  annual medium international national social medical political natural human physical mental
  financial personal religious chinese english french german italian japanese american spanish
  british korean indian mexican european asian vegetarian vegan organic ready active
  colored striped straight curly blond bald wild multiple various numerous
  many much few bunch lot lots plenty couple dozen pair piece pieces kilo gram meter mile kilometer
  percent degree degrees sort type kinds sorts types number numbers amount`;

/** Words that stand before, between or beside others, by what they do. */
export const functions: Readonly<Record<string, string>> = {
  the: 'the a an this that these those some any each every both either what which whose all',
  my: 'my your his her our their its mine yours hers ours theirs',
  I: `I he she it we they me him them us myself himself herself itself ourselves themselves someone somebody everyone
    everybody anyone anybody one ones everything something anything`,
  you: 'you yourself u',
  is: 'is are was were am be been being',
  "it's": `it's that's he's she's I'm we're they're you're there's here's what's I've we've they've you've who's let's I'd
    we'd he'd she'd they'd you'd I'll we'll they'll you'll he'll she'll it'll im thats ive`,
  has: 'has have had having do does did doing done will would shall may must going gonna',
  to: 'to',
  of: `of in at from by with for about into onto through during after before since until till near behind beside
    between among around across along against toward towards above below under beyond inside outside up down off out
    away back upon per via as within throughout`,
  on: 'on',
  and: 'and or plus & also besides',
  because: 'because when while where who whom if once whether how whenever wherever',
  there: `there here then just only even already always often usually sometimes again yet still ago later soon maybe perhaps
    probably certainly definitely actually basically generally recently currently immediately suddenly exactly nearly
    almost together apart forever anymore twice instead otherwise anyway everywhere
    somewhere anywhere ever else especially mostly mainly partly once please hello hi hey
    yes yeah yep oh ah left right
    simply literally apparently obviously honestly personally originally initially nowadays lately
    overnight upstairs downstairs indoors outdoors`,
  one: 'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million zero 0 1 2 3 4 5 6 7 8 9 10 12 15 20 24 25 30 40 50 100 1000 2020 2024 2025',
  not: `not isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot shouldn't haven't hasn't hadn't
    mustn't ain't needn't isnt wasnt dont doesnt didnt wont cant havent hasnt arent`,
  never: 'never nobody nothing none neither nor nowhere without',
  no: 'no',
  hardly: 'hardly barely scarcely rarely seldom',
  "couldn't": "couldn't couldnt",
  could: 'could should might can',
  stop: 'stop stops stopped stopping prevent prevents prevented avoid avoids avoided',
  but: 'but however nevertheless nonetheless though',
  although: 'although despite',
  now: 'now finally eventually',
  very: `very really truly extremely absolutely totally completely incredibly super highly deeply particularly
    remarkably unbelievably exceptionally insanely wildly quite rather fairly more most
    pure total absolute complete utter sheer`,
  so: 'so such',
  slightly: 'slightly somewhat bit kinda sorta mildly moderately',
  less: 'less least',
  than: 'than',
  too: 'too overly excessively',
  enough: 'enough',
  like: 'like likes liked liking',
  wait: 'wait waiting waited waits',
  works: 'work works worked working function functions functioned functioning',
  time: 'time times',
  hope: 'hope hopes hoping hopefully',
  wish: 'wish wishes wished wishing',
  used: 'used',
  why: 'why',
  gone: 'gone disappeared vanished',
  got: 'got get gets getting gotten received receive',
  gain: 'job raise prize award medal gift gifts present presents scholarship visa pony medal',
  pretty: 'pretty',
};
