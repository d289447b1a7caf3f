import { PhraseTable, WordTable } from "../word-table.ts";

/** ISO 4217 codes that news text uses before or after a sum. Source: ISO 4217, the currencies of Reuters and AFP copy. */
const CODES =
  "usd eur gbp jpy chf cad aud nzd cny rmb hkd sgd inr pkr lkr bdt npr rub uah try pln czk huf ron bgn sek nok dkk isk zar ngn kes ugx tzs ghs egp mad dzd tnd ils jod lbp iqd irr sar aed qar kwd omr bhd krw twd thb vnd idr myr php mxn brl ars clp cop pen uyu azn amd gel kzt uzs btc xdr";

/** Codes in lower case -> unit. "RMB" is the newsroom's word for CNY. */
export const CURRENCY_CODES: WordTable<string> = new WordTable(
  CODES.split(" ").map((code) => [code, code === "rmb" ? "CNY" : code.toUpperCase()] as const),
);

/** Codes with their scale glued on, as Nordic company reports write them: "MSEK 60", "30 MUSD", "KEUR". */
export const SCALED_CODES = new WordTable<{ readonly unit: string; readonly scale: number }>(
  CODES.split(" ").flatMap((code) => [
    [`m${code}`, { unit: code.toUpperCase(), scale: 1e6 }] as const,
    [`k${code}`, { unit: code.toUpperCase(), scale: 1e3 }] as const,
  ]),
);

/** Marks that stand before (or after) a sum. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₺", "TRY"],
  ["₦", "NGN"],
  ["₴", "UAH"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["₡", "CRC"],
  ["₭", "LAK"],
  ["元", "CNY"],
]);

/** Letters that stand against a dollar sign: "US$", "A$", "$US", "AU $". */
export const DOLLAR_COUNTRIES: WordTable<string> = new WordTable([
  ["us", "USD"],
  ["u.s", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["aud", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["can", "CAD"],
  ["cad", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["nt", "TWD"],
  ["r", "BRL"],
  ["mex", "MXN"],
]);

/** Words before a sum that are no ISO code: "Rs 300 crore". */
export const CURRENCY_PREFIXES: WordTable<string> = new WordTable([
  ["rs", "INR"],
  ["fr", "franc"],
  ["sfr", "CHF"],
  ["kr", "krona"],
  ["ps", "GBP"],
  ["tk", "taka"],
  ["ksh", "shilling"],
  ["kshs", "shilling"],
  ["ush", "shilling"],
  ["tsh", "shilling"],
  ["sh", "shilling"],
  ["shs", "shilling"],
  ["rp", "rupiah"],
  ["rm", "ringgit"],
  ["dh", "dirham"],
  ["dhs", "dirham"],
  ["nis", "shekel"],
]);

/** Capitals glued to a large sum: "R18 billion", "N500bn"; they stand for much else before small numbers. */
export const CAPITAL_CURRENCIES: WordTable<string> = new WordTable([
  ["r", "rand"],
  ["n", "naira"],
  ["p", "peso"],
  ["k", "kwacha"],
]);

const COUNTRY_CURRENCIES: readonly (readonly [string, string])[] = [
  ["us dollar", "USD"],
  ["u . s . dollar", "USD"],
  ["american dollar", "USD"],
  ["australian dollar", "AUD"],
  ["canadian dollar", "CAD"],
  ["new zealand dollar", "NZD"],
  ["hong kong dollar", "HKD"],
  ["singapore dollar", "SGD"],
  ["swiss franc", "CHF"],
  ["pound sterling", "GBP"],
  ["british pound", "GBP"],
  ["turkish lira", "TRY"],
  ["indian rupee", "INR"],
  ["pakistani rupee", "PKR"],
  ["sri lankan rupee", "LKR"],
  ["japanese yen", "JPY"],
  ["chinese yuan", "CNY"],
  ["russian rouble", "RUB"],
  ["russian ruble", "RUB"],
  ["mexican peso", "MXN"],
  ["philippine peso", "PHP"],
  ["south african rand", "ZAR"],
  ["azerbaijani manat", "AZN"],
  ["egyptian pound", "EGP"],
  ["syrian pound", "SYP"],
  ["lebanese pound", "LBP"],
  ["finnish markka", "markka"],
  ["us cent", "cent"],
  ["u . s . cent", "cent"],
  ["taiwan dollar", "TWD"],
  ["new taiwan dollar", "TWD"],
  ["namibian dollar", "NAD"],
  ["jamaican dollar", "JMD"],
  ["zimbabwe dollar", "ZWL"],
  ["zimbabwean dollar", "ZWL"],
  ["liberian dollar", "LRD"],
  ["fijian dollar", "FJD"],
  ["barbadian dollar", "BBD"],
  ["brunei dollar", "BND"],
];

/** Currency words after a sum. Those of many countries stay words in the singular: the text does not say whose they are. */
const WORDS: readonly (readonly [singular: string, plural: string, unit: string])[] = [
  ["dollar", "dollars", "USD"],
  ["dlr", "dlrs", "USD"],
  ["buck", "bucks", "USD"],
  ["euro", "euros", "EUR"],
  ["pound sterling", "pounds sterling", "GBP"],
  ["yen", "yen", "JPY"],
  ["rupee", "rupees", "INR"],
  ["yuan", "yuan", "CNY"],
  ["renminbi", "renminbi", "CNY"],
  ["quid", "quid", "GBP"],
  ["cent", "cents", "cent"],
  ["penny", "pence", "penny"],
  ["franc", "francs", "franc"],
  ["crown", "crowns", "crown"],
  ["krona", "kronor", "krona"],
  ["krone", "kroner", "krone"],
  ["peso", "pesos", "peso"],
  ["shilling", "shillings", "shilling"],
  ["shekel", "shekels", "shekel"],
  ["rouble", "roubles", "rouble"],
  ["ruble", "rubles", "rouble"],
  ["lira", "lira", "lira"],
  ["lira", "liras", "lira"],
  ["rand", "rand", "rand"],
  ["real", "reais", "real"],
  ["ruble", "roubles", "rouble"],
  ["manat", "manats", "manat"],
  ["manat", "manat", "manat"],
  ["lari", "lari", "lari"],
  ["dram", "drams", "dram"],
  ["tenge", "tenge", "tenge"],
  ["hryvnia", "hryvnias", "hryvnia"],
  ["zloty", "zlotys", "zloty"],
  ["forint", "forints", "forint"],
  ["koruna", "korunas", "koruna"],
  ["leu", "lei", "leu"],
  ["dinar", "dinars", "dinar"],
  ["dirham", "dirhams", "dirham"],
  ["riyal", "riyals", "riyal"],
  ["rial", "rials", "rial"],
  ["naira", "naira", "naira"],
  ["cedi", "cedis", "cedi"],
  ["baht", "baht", "baht"],
  ["won", "won", "won"],
  ["rupiah", "rupiah", "rupiah"],
  ["ringgit", "ringgit", "ringgit"],
  ["dong", "dong", "dong"],
  ["taka", "taka", "taka"],
  ["birr", "birr", "birr"],
  ["guilder", "guilders", "guilder"],
  ["markka", "markka", "markka"],
  ["mark", "marks", "mark"],
  ["escudo", "escudos", "escudo"],
  ["bitcoin", "bitcoins", "bitcoin"],
];

/** Currency words as they stand after a number, longest phrase first. "won" is left out where it reads as the verb. */
export const CURRENCY_WORDS: PhraseTable<{ readonly unit: string; readonly singular: boolean }> =
  new PhraseTable([
    ...WORDS.flatMap(([singular, plural, unit]) => [
      [singular, { unit, singular: true }] as const,
      [plural, { unit, singular: singular === plural }] as const,
    ]),
    ...COUNTRY_CURRENCIES.flatMap(([phrase, unit]) => [
      [phrase, { unit, singular: true }] as const,
      [`${phrase}s`, { unit, singular: false }] as const,
    ]),
  ]);
