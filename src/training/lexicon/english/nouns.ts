/** Things that are spoken of and mean nothing good or bad by themselves, by what they are; the plural by rule. */
export const nouns: Readonly<Record<string, string>> = {
  people: `mother father mom dad mum mommy daddy mama papa parent grandmother grandfather grandma grandpa granny sister brother
    son daughter baby child/children kid boy girl man/men woman/women husband wife/wives boyfriend girlfriend partner
    cousin aunt uncle niece nephew twin family neighbor neighbour friend roommate classmate colleague coworker
    teammate boss manager worker teacher professor student pupil coach trainer doctor nurse dentist vet surgeon
    therapist patient driver pilot waiter waitress chef cook barista bartender clerk cashier seller customer client
    guest host visitor tourist passenger traveler guide actor actress singer musician band dancer artist painter
    writer author poet director player team captain referee athlete runner police policeman/policemen officer
    soldier guard lawyer judge engineer programmer scientist researcher farmer builder mechanic plumber electrician
    hairdresser barber librarian postman/postmen courier secretary president minister mayor king queen prince
    princess person/people guy lady gentleman/gentlemen adult teenager toddler stranger owner landlord tenant
    speaker presenter reporter journalist crew staff crew audience group class kindergarten
    mate buddy sibling grandparent grandchild/grandchildren bride groom pal babysitter intern employee employer`,
  place: `house home apartment flat room bedroom bathroom kitchen garden yard balcony roof floor wall door
    window gate garage basement attic stairs elevator lift hall office building school university college classroom
    library museum theater theatre cinema park zoo beach sea ocean lake river mountain hill forest wood
    field farm village town city country street road avenue corner bridge station airport platform port
    harbor hotel hostel restaurant cafe bar pub bakery shop store market supermarket mall pharmacy bank hospital
    clinic gym pool stadium playground church temple castle palace tower island desert valley waterfall countryside
    neighborhood neighbourhood area place spot world earth sky moon sun star space china italy france germany
    spain england america europe london paris beijing shanghai tokyo york abroad`,
  thing: `phone smartphone telephone computer laptop tablet screen keyboard mouse/mice printer camera charger battery
    headphone television tv radio remote watch clock alarm lamp candle fridge oven stove
    microwave dishwasher washer dryer heater heating conditioner machine engine robot tool hammer nail
    screw box bag backpack suitcase luggage wallet purse key lock umbrella glasses bottle cup mug plate bowl dish
    fork knife/knives spoon pan pot chair table desk sofa couch bed pillow blanket sheet mattress shelf/shelves cabinet
    drawer mirror carpet rug curtain towel soap shampoo toothbrush toothpaste tissue toilet shower bath
    bathtub shirt t-shirt dress skirt trousers pants jeans shorts jacket coat sweater hoodie suit sock shoe
    boot sneaker sandal hat cap scarf/scarves glove belt ring necklace earring jewelry makeup pen pencil paper
    notebook envelope stamp card package parcel delivery toy doll ball bike bicycle car
    motorcycle scooter bus/buses truck van taxi cab train subway metro tram plane airplane boat ship ferry wheel
    seat ticket passport map money cash coin dollar euro cent yuan bill receipt invoice photo picture
    painting poster frame flower rose tulip plant tree leaf/leaves grass rock stone sand metal plastic glass
    app website page internet wifi connection password file folder software update version link account
    medicine pill bandage haircut tattoo perfume instrument guitar piano violin drum tent`,
  food: `food meal breakfast lunch dinner supper snack dessert appetizer menu recipe ingredient taste flavor flavour soup
    salad bread toast sandwich burger pizza pasta noodle rice potato/potatoes fries chip steak meat beef pork
    chicken duck lamb fish/fish seafood shrimp sushi egg cheese butter yogurt cream milk juice water tea
    coffee espresso latte beer wine cocktail soda lemonade cake pie cookie biscuit chocolate candy
    pancake waffle donut muffin croissant jam honey sugar salt pepper sauce ketchup oil vinegar fruit apple banana
    orange lemon grape strawberry/strawberries blueberry cherry peach pear melon watermelon mango pineapple
    vegetable tomato/tomatoes onion garlic carrot pea bean corn mushroom lettuce spinach cabbage pumpkin curry
    dumpling tofu taco kebab omelette bacon sausage ham portion slice drink barbecue picnic buffet`,
  event: `movie film book story novel poem song music album concert show performance exhibition game match race
    tournament final trip journey tour flight ride drive walk hike run swim visit stay weekend party birthday wedding
    anniversary ceremony festival christmas easter halloween thanksgiving graduation meeting
    interview presentation lecture lesson course exam test quiz homework assignment essay project report thesis
    experiment research study grade score result answer question task job work career business company shift salary
    contract deal offer sale purchase price cost rent tax insurance loan budget payment service experience
    idea plan decision choice reason goal dream habit hobby sport football soccer basketball tennis baseball
    yoga workout exercise training practice video clip episode series season cartoon documentary
    podcast news article newspaper magazine blog message text email mail letter call chat conversation talk
    speech word sentence language joke secret memory view sight scene plot ending beginning chapter
    character role acting surgery operation treatment checkup appointment therapy diet weight height
    weather temperature wind snow cloud heat summer winter autumn spring
    design quality size color colour shape sound voice smell atmosphere environment interior decor
    effort attempt situation case way thing stuff part side end start middle top bottom front
    life body head hair face eye ear nose mouth tooth/teeth tongue neck shoulder arm hand finger leg knee
    foot/feet toe back stomach heart skin bone blood brain mind soul lung`,
  day: `today yesterday tomorrow tonight morning afternoon evening night midnight noon day week month year hour minute
    second moment monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december century decade past future`,
  animal: `dog cat puppy kitten bird parrot hamster rabbit horse cow pig sheep/sheep goat hen turtle frog snake spider
    bee butterfly ant wolf/wolves fox bear lion tiger elephant monkey giraffe panda penguin dolphin whale shark pet`,
};
