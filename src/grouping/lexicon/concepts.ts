/**
 * Words that newsrooms use for one thing, as verb or noun, high or low: a text that has one of a row and a text that has another speak of
 * the same. Stems as `stem` gives them; the first of a row names it. A word stands in one row only; words of many senses are left out.
 * Source: own list from newsroom use, November 2026.
 */
const ROWS = `
deficit shortfall gap hole
surplus excess
debt borrow borrowing owed
pledg promis commitment
donor lender contributor
unemploy unemployment jobless joblessness
inflation price cpi
turnout
overrun overspend overspent overspending
budget expenditure spend spending outlay
revenue taking receipt income
profit earning
turnover sale
workforce staff employee headcount payroll
job post position role
wage pay salary earn
strik walkout stoppag
closur clos shut shutter
school classroom
teacher
pupil student schoolchildren
hospital clinic ward
patient
harvest crop yield
electricity power blackout outage dark darkness
home house dwell household
flood inundation
evacuat evacuation
camp tent
shelter
refugee asylum
border cross crossing frontier
seat mandate deputy lawmaker
vote ballot poll polling
majority
sentenc jail imprison imprisonment prison stretch
restitution repay repaid repayment compensation
fine penalty
bribe kickback
weapon arm rifle gun
explosiv fertiliser bomb devic charg
mine landmine
ammunition shell
territory land area ground
settlement village hamlet
soldier troop servicemen
capital city
contribution share
ticket fare
rent
loan credit
grant
tax levy duty
emission carbon
rain rainfall
wind gust
magnitude
vaccin vaccination jab dose
test testing swab
infection infected case
death dead died fatality toll
injury injur wound wounded hurt
`;

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split("\n")
    .flatMap((row) => {
      const words = row.split(" ");
      return words.map((word) => [word, words[0] as string] as const);
    }),
);

/** The concept of a stem; a stem in no row is its own. */
export function conceptOf(stem: string): string {
  return CONCEPTS.get(stem) ?? stem;
}
