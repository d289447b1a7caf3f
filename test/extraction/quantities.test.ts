import { describe, expect, test } from "vitest";
import { marked, unmarked } from "../support/marked-quantities.ts";
import { traceOf } from "../support/trace.ts";

/** What newsrooms write, and what is read: see `marked-quantities.ts` for the notation. */
const LINES: Record<string, readonly string[]> = {
  "digits, words and scales": [
    "The flood took [[1,275|1275]] houses.",
    "The flood took [[1\u00a0275|1275]] houses.",
    "[[Sixty-three|63]] pupils and [[one hundred and five|105]] adults slept there.",
    "They shipped [[1.2 million|1200000]] doses and [[half a million|500000]] syringes.",
    "[[Two dozen|~24]] trucks came, then [[twelve hundred|1200]] more.",
    "[[A score|~20]] of villages and [[two and a half million|2500000 acre]] acres burnt.",
    "The town has [[10 mln|10000000]] trees, [[3 lakh|300000]] wells and [[35m|35000000]] bees.",
  ],
  "two bounds in one sentence": [
    "The index, averaged over fewer than [[30|<30]] readings, was high.",
    "The port has fewer than [[40|<40]] cranes and more than [[12|>12]] docks.",
  ],
  "percent and money": [
    "Prices rose [[20 percent|20 percent]], then [[6.2 pct|6.2 percent]] and [[7 per cent|7 percent]].",
    "Yields fell [[25 basis points|25 basis point]], support [[3 percentage points|3 percentage point]].",
    "The bridge cost [[$1.5bn|1500000000 USD]], of which [[EUR 40m|40000000 EUR]] was a loan.",
    "A grant of [[Rs 300 crore|3000000000 INR]] and [[40 million euros|40000000 EUR]] came late.",
    "The estate owes [[361 million pounds|361000000 GBP]]; a calf weighs [[80|80 pound]] pounds.",
    "The door bore [[10|10]] marks of blows; the mill sold for [[4,000 marks|4000 mark]] in RE [[318|318]].",
    "He paid [[US$5|5 USD]], [[A$2|2 AUD]], [[£3|3 GBP]] and [[2m crowns|2000000 crown]].",
  ],
  "money in all its spellings": [
    "It cost [[thirteen dollars forty-five cents|13.45 USD]], then [[15 dollars 50|15.5 USD]] and [[4 euros and 5 cents|4.05 EUR]].",
    "The group lost [[75 USD million|75000000 USD]], [[30 MSEK|30000000 SEK]] and [[MAUD 60|60000000 AUD]].",
    "They print [[3|3]] [[USD50|50 USD]] notes.",
    "Its 1988 sales were [[$ 46 . 8 million|46800000 USD]], or [[59 . 2 %|59.2 percent]] of all.",
    "She paid [[a million and a half dollars|1500000 USD]], [[HK$40|40 HKD]] and [[RMB 6bn|6000000000 CNY]].",
    "A fare of [[99p|99 penny]], [[5c|5 cent]] or [[45 US cents|45 cent]]; a screen of 1080p.",
    "It cost [[KSh 300m|300000000 shilling]], [[RM40m|40000000 ringgit]], [[R18 billion|18000000000 rand]] or [[Tk 300|300 taka]].",
    "They took [[5,000 Norwegian kroner|5000 krone]] and [[300 Surinamese dollars|300 Surinamese dollar]].",
    "He owed [[$40|40 USD]] and [[50|50]] sheep; he lost [[12 dollars|12 USD]], [[45 cents|45 cent]] at a time.",
  ],
  shares: [
    "[[A third|~33.33 percent]] of the fleet and [[two-thirds|~66.67 percent]] of the crews stayed in port.",
    "Nearly [[half|~50 percent]] of the seats were empty.",
    "[[One in five|20 percent]] households and [[four out of ten|40 percent]] farms lost power.",
    "He sold a [[one-third|~33.33 percent]] stake.",
    "[[Six schools in ten|60 percent]] closed.",
    "He waited [[half|0.5 hour]] an hour.",
  ],
  "fractions of every make": [
    "It is [[one twenty-fifth|4 percent]] of the total and [[three twenty-firsts|~14.29 percent]] of the rest.",
    "The sum is [[minus three fifths|-60 percent]].",
    "The tank lost [[two thirds of a million|666666.67 litre]] litres and [[a third of a million|333333.33]] fish.",
    "It runs [[three and a fifth|3.2 mile]] miles; it needs [[two and fifty-four hundredths|2.54]].",
    "[[Two|2]] died and a third, a cook, was hurt.",
    "[[Six|6]] fled and [[a third|~33.33 percent]] was lost.",
    "[[One hundred thirty-two fifths|2640 percent]].",
    "[[1 over 21|0.05]].",
    "It rose [[20|20 year]] years over [[three|3 year]] years.",
    "It was the ship's twenty-fifth, and it buried a [[twenty-fifth|25 ordinal]] victim.",
  ],
  "powers, cuts and long forms": [
    "The chart runs to [[1.5e3|1500]], [[2^3|8]] and [[10G|10000000000]].",
    "They counted [[4 thousand 3 hundred and 21|4321]] votes and [[six crore and two hundred|60000200]].",
    "[[Percent of 10|10 percent]].",
    "A load of [[2.5 k|2500]], and [[five dz|~60]] of eggs.",
  ],
  ranges: [
    "Between [[150 and 200|150..200]] guests fell ill.",
    "The fee is [[£3m-£4m|3000000..4000000 GBP]], the tax [[10-12 percent|10..12 percent]].",
    "They want [[$10 to $15 billion|10000000000..15000000000 USD]].",
    "Profit rose from [[5|5]] to [[7 percent|7 percent]].",
  ],
  "round words": [
    "[[Several hundred|200..999]] people and [[a few dozen|24..99]] cows; it took [[tens of millions|10000000..100000000 USD]] of dollars.",
    "Several people and a few cows came.",
  ],
  "ranges and spans in mixed units": [
    "Terms ran from [[eighteen months to nine|1.5..9 year]] years, pipes from [[500 metres to 2|0.5..2 km]] km.",
    "It stood [[three|300 year]] centuries and fell within [[two|<=20 year]] decades.",
    "The court cut it from [[eighteen|18 month]] months to [[nine|9 year]] years.",
  ],
  "a scale said once": [
    "It cost [[$1.2 million|1200000 USD]], up from [[1.1|1100000 USD]] last year.",
    "The port was never to put in more than [[40 million|<=40000000]]; it has put in [[57|57000000]].",
    "It came to more than [[half a billion|>500000000]], against a promised [[310|310000000]].",
    "It cost [[$1.2 million|1200000 USD]] from [[3|3]] donors.",
    "[[Two million|2000000]] people left [[3|3]] ports.",
  ],
  "bounds a long way off": [
    "[[Thirty|>=30]] people have since been found in the pit, perhaps more.",
    "The tally is [[29|>=29]] people and counting; the fleet has edged past [[300|>300]] and will pass [[400|>400]].",
    "They passed [[40|40]] laws over [[29|29]] sitting days, and did not say that more than [[3|>3]] failed.",
  ],
  modifiers: [
    "At least [[41|>=41]] were hurt, more than [[200|>200]] fled and up to [[90|up to 90]] hid.",
    "Some [[1,900|~1900]] cows and nearly [[300|~300]] goats died.",
    "No fewer than [[12|>=12]] came; fewer than [[10|<10]] stayed; no more than [[8|<=8]] spoke.",
    "As many as [[613|up to 613]] were lost, or just over [[600|>600]], or [[600|~600]] or so.",
    "They need [[40|>=40]] or more, upwards of [[70|>=70]], [[30|>=30]]-plus, an estimated [[50|~50]].",
    "The army took control over [[74|74]] villages.",
    "It is [[5 percent|5 percent]] more than the [[8,000|8000]] of last year.",
  ],
  "ratios, sizes and votes": [
    "[[Three times|3 ratio]] as many came, and prices [[doubled|100 percent]].",
    "A [[6.4|6.4 magnitude]]-magnitude quake followed one of magnitude [[5|5 magnitude]].",
    "The council voted [[13|13 vote]]-[[0|0 vote]] with [[two|2]] abstentions.",
    "The top [[ten|10]] ports sank; [[5|5 gram]] g of dust fell; the FTSE rose to [[7,012|7012]].",
    "They plan to stage [[3|3]] protests; in the game [[3|3]] players fell; the [[737|737]] people aboard sang.",
    "It fell to [[-5|-5 degree]] degrees across [[40|40 km2]] sq km.",
  ],
  "units of measure": [
    "The door is [[5 feet 2|5.17 foot]] inches, the gate [[6 ft 3|6.25 foot]] in, and that [[one|1 mile]] mile of road.",
    "A crate of [[3|3 foot]] feet, [[40|40]] of them, stood at [[1|1 metre]]m.",
    "It drinks [[23|23 mile per gallon]] mpg and holds [[4,500|4500 milliampere-hour]] mAh at [[38|38 celsius]] degrees Celsius.",
    "Lead stood at [[15|15 part per billion]] parts per billion, [[1/16|0.06 pint]] of a pint of it.",
    "He walked [[a mile and a half|1.5 mile]] of road in [[three-and-a-half|3.5 hour]] hours, or [[two hours and a half|2.5 hour]].",
    "The tank holds [[100|100 cubic metre]] m³ of rain, the flask [[500|500 cubic centimetre]] cc.",
    "A [[7|7 inch]]- or [[8|8 inch]]-inch pipe, a [[two- to three|2..3 week]]-week wait, and [[four|4 year]]-, [[five|5 year]]- and [[nine|9 year]]-year leases.",
  ],
  "ordinals that count": [
    "The town buried an [[eighth|8 ordinal]] victim on the [[28th|28 year ordinal]] anniversary.",
    "It was the third day of the second round.",
  ],
  "no number, but a count": [
    "There were [[no|0]] casualties, and [[none|0]] of the crew was hurt.",
    "She was the [[sole|1]] survivor.",
    "[[Both|2]] drivers were hurt; both sides met, and both men and women came.",
  ],
  "read, not tracked": [
    "Ilko Marsh, [[52|(age) 52 year of age]], met a [[12|(age) 12 year of age]]-year-old and a woman aged [[60|(age) 60 year of age]].",
    "It spared adults over the age of [[60|(age) >60 year of age]].",
    "Rovers won [[3|(score) 3]]-[[1|(score) 1]] at home.",
  ],
  "no quantity at all": [
    "The F-16 and the Boeing 737 flew past the G7 hall.",
    "No one of that kind knows which one it was in 2019.",
    "Covid-19 came first, then COVID -19 wards.",
    "Highway 14 shut at 4.30 am near Room 12; highways 22 and 23 stayed open.",
    "Call 0555 019 930 or visit 9 Quarry Steps, 22 Rue Mercier or 40 E 71st St.",
    "She sat class 12 exams in round 4 of a level 3 alert; the stage 3 tumour shrank.",
    "The Six Nations and the Big Four firms met the Group of 20.",
    "Boeing 737 crews wait; the 737 flew on.",
    "Call +44 20 7946 4471 or 555-0142; see footnote 3 and lines 4-6 by PO Box 40.",
    "Part 3 of the Harbour Act and Article 5 came up on Flight 370.",
    "The 5G mast stands on lot 24703L202 or 24703 L-202; the account is 1111-2222-3333.",
    "The S&P 500 slid, the FTSE 100 too, and the Stoxx 50 did not.",
    "The iPhone 11 Pro sold well; the 11 Pro Max did not.",
    "The port fell into the bottom three in May.",
    "A ledger dated Feb. 21 shows losses; the March 3 floods came after.",
  ],
};

describe.each(Object.entries(LINES))("%s", (_topic, lines) => {
  test.each(lines)("%s", (line) => {
    const text = unmarked(line);
    const read = marked(text);
    // A line that fails is followed by what each stage made of its numbers.
    expect(read, read === line ? "" : `${line}\n${traceOf(text)}`).toBe(line);
  });
});
