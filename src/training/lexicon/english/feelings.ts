import type { Listed } from '../listed';

/** Words that say by themselves whether something is good or bad, a little, plainly, or very much. */
export const feelings: readonly Listed[] = [
  {
    row: 'good1',
    adjectives: `nice fine okay ok decent fair fresh clean quiet calm easy simple cheap affordable free safe 
 soft smooth tidy neat comfy cozy cosy quick fast helpful useful healthy polite gentle patient honest loyal
 welcome handy practical available sunny warm alright acceptable solid pleasant sweet juicy crispy
 crunchy tender ripe curious generous confident capable clever sensible fit strong stable cute
 spacious bright relaxing restful promising clear fluffy creamy popular famous valuable worthwhile rested awake
 alive open-minded easygoing chilled`,
    adverbs: `well fortunately thankfully happily quickly safely easily comfortably gladly kindly gently softly smoothly
 politely patiently clearly warmly calmly quietly properly correctly nicely`,
    nouns: `smile/smiles hug/hugs kiss/kisses treat/treats rest bargain/bargains discount/discounts holiday/holidays
 vacation/vacations friendship/friendships sunshine improvement/improvements progress help support care comfort
 kindness energy laughter chance/chances advantage/advantages strength/strengths bonus/bonuses peace
 applause compliment/compliments tip/tips rainbow/rainbows`,
    verbs: `help support relax rest smile improve agree accept welcome care hug kiss 
 fit/fitted fix repair solve save encourage protect heal 
 bloom shine/shone understand/understood forgive/forgave/forgiven appreciate respect trust cheer clap`,
  },
  {
    row: 'good2',
    adjectives: `good happy glad kind friendly delicious tasty yummy funny fun cool lovely pretty beautiful great
 interesting entertaining exciting charming cheerful comfortable convenient reliable reasonable excited pleased
 satisfied satisfying grateful thankful thrilling proud relieved lucky fortunate successful smart talented creative
 caring loving warmhearted thoughtful considerate attentive welcoming impressive attractive elegant stylish
 handsome graceful adorable refreshing enjoyable peaceful harmonious rewarding touching moving inspiring amusing
 hilarious witty romantic joyful joyous content merry jolly optimistic hopeful enthusiastic eager
 motivated energetic refreshed relaxed healed recovered punctual professional
 skilled skillful efficient effective powerful beneficial positive profitable prosperous precious special
 dear beloved cherished favorite favourite flavorful savory mouthwatering homemade scenic picturesque colorful
 colourful sparkling glowing radiant sincere brave courageous heroic wise right fab cheery
 heartwarming uplifting supportive understanding forgiving engaging captivating fascinating absorbing gripping
 memorable meaningful catchy tuneful worth worthy recommended recommendable blessed`,
    adverbs: `luckily wonderfully beautifully thank thanks cheers congratulations congrats bravo hooray
 hurray yay yum wow successfully cheerfully brilliantly deliciously`,
    nouns: `joy/joys success/successes happiness fun pleasure/pleasures luck victory/victories win/wins achievement/achievements
 surprise/surprises celebration/celebrations delight/delights relief love gratitude praise beauty
 fortune miracle/miracles blessing/blessings winner/winners hero/heroes darling/darlings sweetheart/sweethearts
 promotion/promotions favorite/favorites favourite/favourites highlight/highlights gem/gems
 treasure/treasures adventure/adventures breakthrough/breakthroughs triumph/triumphs reunion/reunions
 wellbeing honor/honors honour/honours cure/cures fan/fans`,
    verbs: `enjoy win/won succeed pass celebrate laugh recover congratulate please impress recommend thank praise admire
 achieve reward cuddle giggle bless rejoice triumph inspire amuse entertain charm flourish thrive cherish
 accomplish benefit prosper rescue reunite comfort befriend`,
  },
  {
    row: 'good3',
    adjectives: `wonderful amazing awesome excellent fantastic perfect brilliant incredible marvelous marvellous superb
 outstanding magnificent spectacular terrific fabulous phenomenal exceptional extraordinary gorgeous stunning
 breathtaking thrilled delighted overjoyed ecstatic best finest flawless splendid unforgettable divine heavenly
 glorious exquisite delightful remarkable sensational magical dreamy unbeatable ideal superior unmatched
 spotless priceless blissful elated euphoric adored idyllic dazzling genius first-class top-notch stellar epic
 nicest greatest loveliest happiest funniest kindest sweetest luckiest proudest cutest coolest tastiest prettiest
 cheapest friendliest`,
    adverbs: 'perfectly amazingly fantastically superbly brilliantly excellently flawlessly marvelously',
    nouns: `masterpiece/masterpieces paradise bliss heaven perfection angel/angels excellence
 genius/geniuses champion/champions delicacy/delicacies`,
    verbs: 'love adore treasure',
  },
  {
    row: 'bad1',
    adjectives: `slow hard difficult noisy loud old-fashioned wet cold hungry thirsty busy nervous strange weird odd
 messy dusty muddy bland plain tasteless salty sour bitter stale greasy oily soggy dry stiff heavy cramped crowded
 narrow unclear confusing complicated confused unsure doubtful shy gray grey gloomy cloudy rainy
 foggy windy stormy chilly dull average mediocre lazy sleepy moody picky rusty
 shabby worn torn clumsy careless forgetful jealous envious suspicious strict stubborn selfish impatient
 restless uneasy empty delayed closed unavailable sold overpriced expensive pricey costly unripe raw overcooked
 undercooked lukewarm flat blurry shaky wobbly leaky sticky itchy dizzy sore weak tricky tough rough bumpy
 unlucky unusual hasty pale homesick stuck wrong incorrect incomplete inconvenient unhelpful unprepared
 unemployed lost absent missing alone unwanted skinny sweaty dirty
 overworked outdated overrated lifeless pointless useless`,
    adverbs: `unfortunately sadly badly poorly slowly late sorry alas oops
 unluckily wrongly nervously angrily carelessly`,
    nouns: `problem/problems mistake/mistakes error/errors trouble/troubles issue/issues queue/queues traffic
 noise/noises delay/delays dirt dust mess bug/bugs fee/fees fault/faults doubt/doubts
 stain/stains scratch/scratches hole/holes crack/cracks leak/leaks fear/fears worry/worries
 stress pressure boredom flu fever/fevers cough/coughs cramp/cramps bruise/bruises rain storm/storms
 mud fog mosquito/mosquitoes weed/weeds debt/debts complaint/complaints argument/arguments quarrel/quarrels
 fight/fights limit/limits risk/risks regret/regrets rumor/rumors lie/lies excuse/excuses weakness/weaknesses
 smoke rubbish trash garbage junk spam crowd/crowds insect/insects cockroach/cockroaches
 rat/rats mold mould`,
    verbs: `miss/missed rain/rained worry doubt delay argue complain/complained forget/forgot/forgotten spill drop
 yawn cough sneeze limp slip tire owe leak freeze/froze/frozen sweat shiver apologize apologise
 interrupt disturb confuse ignore bother nag mumble quit/quit resign snore regret postpone struggle burn
 scratch fade refuse reject deny sink/sank/sunk crack fear lack blame warn shrink/shrank/shrunk
 rip/ripped tear/tore/torn fall/fell/fallen`,
  },
  {
    row: 'bad2',
    adjectives: `bad sad tired angry boring bored rude ugly unhappy upset afraid scared frightened lonely sick ill hurt painful
 unfair unfriendly uncomfortable unpleasant disappointing disappointed broken poor dangerous stupid
 silly foolish dumb mean cruel annoyed annoying frustrated frustrating depressed depressing stressed stressful
 worried worrying anxious exhausted exhausting tiring embarrassed embarrassing ashamed guilty
 hopeless helpless worthless unbearable unacceptable unreliable unsafe unhealthy unprofessional dishonest
 disrespectful ungrateful arrogant aggressive hostile grumpy mad irritated
 irritating offended offensive insulting insulted rejected ignored abandoned betrayed cheated robbed injured
 wounded swollen infected rotten moldy mouldy smelly stinky filthy gross yucky inedible
 damaged ruined wasted faulty defective cancelled canceled bankrupt fired
 dumped divorced homeless tragic violent scary creepy spooky nasty shameful
 lousy crappy lame tedious monotonous dreary bleak dismal grim negative sorrowful mournful tearful
 discouraged discouraging dissatisfied unsatisfied unimpressed unsuccessful failed hated unloved neglected
 misunderstood clueless incompetent inferior corrupt toxic poisonous deadly
 sleepless unjust false fake`,
    adverbs: `painfully rudely miserably ouch ugh yuck damn boo hopelessly helplessly`,
    nouns: `pain/pains sadness anger loss/losses failure/failures accident/accidents illness/illnesses disease/diseases
 injury/injuries headache/headaches toothache stomachache backache heartache cancer virus/viruses infection/infections
 disappointment/disappointments frustration/frustrations danger/dangers damage/damages crime/crimes thief/thieves
 robbery/robberies theft/thefts scam/scams fraud insult/insults shame guilt loneliness grief sorrow
 tears despair depression anxiety panic hatred hate divorce/divorces breakup/breakups waste poverty
 hunger bankruptcy unemployment crash/crashes crisis/crises conflict/conflicts war/wars attack/attacks threat/threats
 enemy/enemies bully/bullies idiot/idiots liar/liars loser/losers jerk/jerks funeral/funerals wound/wounds
 emergency/emergencies struggle/struggles burden/burdens nuisance misery
 cancellation/cancellations defeat/defeats rejection/rejections earthquake/earthquakes flood/floods
 letdown/letdowns downer`,
    verbs: `fail lose/lost break/broke/broken die hurt/hurt steal/stole/stolen hate dislike cry yell scream shout ruin
 destroy damage cancel cheat lie/lied hit/hit attack insult offend annoy disappoint suffer injure kill crash rob
 betray abandon bully fire dump scold mock tease threaten fight/fought waste vomit faint ache scare
 frighten upset/upset bore frustrate irritate depress embarrass humiliate collapse drown bleed/bled stink/stank
 rot sue punish arrest poison mistreat neglect weep/wept sob mourn grieve sadden divorce infect
 choke trap pollute explode disgust sting/stung bite/bit/bitten evict`,
  },
  {
    row: 'bad3',
    adjectives: `terrible awful horrible disgusting dreadful horrific horrifying worst devastating
 devastated heartbroken heartbreaking miserable appalling atrocious abysmal pathetic nightmarish
 furious outraged terrified terrifying shocking disastrous catastrophic hideous revolting repulsive vile dead
 unforgivable intolerable traumatic agonizing excruciating ghastly evil brutal crushed shattered desperate
 saddest ugliest rudest slowest loneliest angriest dirtiest stupidest`,
    adverbs: 'terribly horribly awfully dreadfully disgustingly tragically',
    nouns: `disaster/disasters nightmare/nightmares tragedy/tragedies catastrophe/catastrophes horror/horrors hell death/deaths
 murder/murders torture agony trauma`,
    verbs: 'despise detest loathe devastate murder torture terrify horrify',
  },
  {
    row: 'better',
    adjectives: `better nicer happier cheaper easier healthier stronger cleaner friendlier kinder funnier prettier tastier
 safer calmer warmer quieter brighter smarter luckier prouder sweeter fresher cooler cuter lovelier`,
  },
  {
    row: 'worse',
    adjectives: `worse sadder slower uglier ruder noisier dirtier weaker sicker harder meaner angrier lonelier busier poorer
 colder duller scarier`,
  },
];
