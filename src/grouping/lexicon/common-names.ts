/**
 * Capitalised words that do not single out a happening. Source: own lists from newsroom use, November 2026; US states and the
 * larger English-speaking cities from census lists.
 */

/** Wide places of two words, of which neither alone is one. */
export const WIDE_FULL_NAMES: ReadonlySet<string> = new Set([
  "little rock",
  "new york",
  "los angeles",
  "san francisco",
  "san antonio",
  "san diego",
  "san jose",
  "las vegas",
  "new orleans",
  "st louis",
  "st paul",
  "fort worth",
  "long island",
  "new jersey",
  "new mexico",
  "new zealand",
  "new delhi",
  "hong kong",
  "sri lanka",
  "south africa",
  "saudi arabia",
  "north korea",
  "south korea",
  "united kingdom",
  "el salvador",
  "costa rica",
  "tel aviv",
  "abu dhabi",
  "cape town",
  "rio janeiro",
  "sao paulo",
  "baton rouge",
  "colorado springs",
  "kansas city",
  "oklahoma city",
  "salt lake",
  "palm beach",
  "virginia beach",
  "corpus christi",
  "el paso",
  "des moines",
]);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Never part of what tells two happenings apart: calendar words, titles, kinds of institution, function words in headlines. */
export const NEVER_NAMES: ReadonlySet<string> = setOf(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
mr mrs ms miss dr prof professor sir lord lady dame president minister prime premier chancellor governor mayor senator secretary general
colonel major captain lieutenant sergeant officer detective inspector chief deputy sheriff judge justice attorney director chairman chair
spokesman spokeswoman spokesperson king queen prince princess pope father sister brother
the a an and or of in on at by to for from with as is are was were be it its he she they we i you his her their our this that these those there
not no but if when while after before since until over under more most new all some many other two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
first second third one what who why how where which will would could should may might must can has have had do does did said says
ministry department agency office bureau authority authorities council commission committee court parliament assembly senate congress house
government administration police army navy air force forces guard defence defense security civil protection public health interior foreign
affairs justice education finance transport state states federal national regional local county district province city town village municipal
union organisation organization association federation league group board bank fund institute university college school hospital centre center
service services company corporation statistics news press radio television tv times post herald daily telegraph tribune gazette agency wire media
mail mirror observer ledger courier chronicle journal star sun globe dispatch clarion standard examiner reporter review weekly evening bulletin
newswire broadcasting network alliance coalition society foundation initiative forum trust watch authority office diary notes blog voice
north south east west northern southern eastern western central upper lower great greater old saint street road avenue lane bridge square park
river lake sea ocean mount mountain valley hill hills island islands bay port airport station highway hall house church mosque
report reports statement update release bulletin summary note official officials human rights international world united nations un eu us usa uk
american european english party republic kingdom people man men woman women child children red cross crescent day night week month year morning evening
eur usd gbp inr jpy cny chf pm gmt
photo photos image images gallery video back share facebook twitter email copyright associated reuters inc llc javascript flash player enable
close stay page follow published nbc cbs abc fox cnn bbc npr msn tweet comment menu login sign subscribe newsletter homepage
sports weather traffic live video breaking local entertainment lifestyle opinion classifieds obituaries
date posted updated comments join conversation click story alert breaking watch read see also related advertisement caption courtesy free gofundme
stoppers crime medical clinic emergency room fire rescue high elementary middle drive boulevard highway route interstate avenue blvd ave rd dr apartment
apartments hotel inn motel mall store market restaurant bar club sgt lt det capt cpl gen col rep sen gov rev jr sr aged male female black white hispanic
god christmas easter thanksgiving halloween today yesterday tonight
resolution article section act law decree convention charter treaty code chapter judgment
`);

/** Places where much happens: sharing one says little. Countries, their peoples and capitals, US states, large cities. */
export const WIDE_PLACES: ReadonlySet<string> = setOf(`
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia botswana brazil
bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia
ethiopia finland france gaza georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel
italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania macedonia malawi malaysia
mali malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda salvador scotland senegal serbia singapore slovakia slovenia
somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan
venezuela vietnam wales yemen zambia zimbabwe america africa asia europe britain soviet
afghan albanian algerian arab argentine armenian australian austrian azerbaijani azeri bangladeshi belgian bosnian brazilian british bulgarian
canadian chilean chinese colombian croatian cuban czech danish dutch egyptian ethiopian french georgian german greek hungarian indian indonesian
iranian iraqi irish israeli italian japanese jordanian kazakh kenyan korean kurdish lebanese libyan malaysian mexican nepalese nigerian norwegian
pakistani palestinian peruvian philippine polish portuguese romanian russian saudi scottish serb serbian spanish sri lanka sudanese swedish swiss syrian
thai tunisian turkish ukrainian venezuelan vietnamese welsh yemeni muslim christian jewish islamic catholic
andorran angolan antananarivo antiguan apia ashgabat asmara asuncion bahamas bahamian bahraini banjul barbadian barbados basotho belarusian belize
belizean benin beninese bhutan bhutanese bishkek bissau bolivian botswanan brazzaville brunei bruneian bujumbura burkina burkinabe burmese burundian
cambodian cameroonian chisinau comorian comoros conakry congolese cotonou cypriot djibouti djiboutian dodoma dominica dushanbe ecuadorean ecuadorian
emirates emirati eritrean estonian eswatini fiji fijian filipino finnish gabon gabonese gaborone gambia gambian ghanaian gitega grenada grenadian
guatemalan guinean guyana guyanese haitian honduran honiara icelandic ivorian jamaican juba kigali kosovar kuwaiti kyrgyz lao laotian latvian
lesotho liberian libreville liechtenstein lilongwe lithuanian ljubljana lome luxembourg luxembourgish macedonian madagascar majuro malagasy malawian
maldives maldivian malian maltese maseru mauritania mauritanian mauritian mauritius mbabane moldovan monaco mongolian montenegrin moroccan moroni
mozambican muscat namibian nauru naypyidaw ndjamena niamey nicaraguan nigerien nouakchott omani ouagadougou panamanian papua papuan paraguayan
paramaribo podgorica praia pristina qatari rwandan salvadoran samoa samoan senegalese seychelles singaporean slovak slovene slovenian somali
suriname surinamese suva taiwanese tajik tanzanian thimphu togo togolese tonga tongan trinidad turkmen tuvalu ugandan uruguayan uzbek vaduz valletta
vanuatu vientiane windhoek yamoussoukro yangon yaounde zambian zimbabwean
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana
maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey york carolina dakota ohio oklahoma
oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming
london paris berlin moscow beijing delhi mumbai tokyo sydney melbourne toronto dublin chicago houston phoenix philadelphia antonio diego dallas
austin jacksonville columbus charlotte indianapolis seattle denver boston detroit nashville memphis portland vegas angeles francisco
baltimore milwaukee albuquerque tucson fresno sacramento atlanta miami oakland minneapolis tulsa wichita cleveland tampa orleans louis cincinnati
abuja accra algiers amman amsterdam ankara astana athens baghdad baku bamako bangkok beirut belgrade bern bogota brasilia bratislava brussels
bucharest budapest cairo canberra caracas colombo copenhagen dakar damascus dhaka doha freetown hanoi harare havana helsinki islamabad istanbul
jakarta jerusalem kabul kampala kathmandu khartoum kiev kyiv kinshasa lima lisbon lagos luanda lusaka madrid managua manila maputo minsk
mogadishu monrovia montevideo nairobi nicosia oslo ottawa prague pretoria pyongyang quito rabat reykjavik riga riyadh rome santiago sarajevo
seoul skopje sofia stockholm taipei tallinn tashkent tbilisi tegucigalpa tehran tirana tripoli tunis ulaanbaatar vienna vilnius warsaw
yerevan zagreb
pittsburgh newark buffalo orlando raleigh omaha birmingham rochester richmond norfolk
`);
