/** The countries of the world by their names in the languages that files are most often written in, and by code. */

const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro el tr ru uk ja zh zh-Hant ko ar he'.split(' ')

const CODES =
  `AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM
CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT
GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT
LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH
PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO
TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW`.split(/\s+/)

const OTHERS: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uae: 'AE',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'north macedonia': 'MK',
  'ivory coast': 'CI',
  'russian federation': 'RU',
  'viet nam': 'VN',
  "people's republic of china": 'CN',
  deu: 'DE',
  gbr: 'GB',
  fra: 'FR',
  esp: 'ES',
  ita: 'IT',
  nld: 'NL',
  bra: 'BR',
  can: 'CA',
  mex: 'MX',
  aus: 'AU',
  ind: 'IN',
  chn: 'CN',
  jpn: 'JP',
}

/** Made at the first question: most imports never ask. */
let codeOfName: ReadonlyMap<string, string> | null = null

function countries(): ReadonlyMap<string, string> {
  codeOfName ??= new Map([
    ...LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' })
      return CODES.map((code) => [keyOf(names.of(code) ?? code), code] as const)
    }),
    ...Object.entries(OTHERS).map(([name, code]) => [keyOf(name), code] as const),
    ...CODES.map((code) => [keyOf(code), code] as const),
  ])
  return codeOfName
}

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}]+/gu, '')

/** @returns the two-letter code of a country named in full or by its code, or undefined */
export const countryCodeOf = (name: string): string | undefined => countries().get(keyOf(name))
