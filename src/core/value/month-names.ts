/**
 * The names of months and weekdays in many languages.
 *
 * They come from the platform. A name that means one month here and another one there means none:
 * "listopad" is October in Croatian and November in Czech.
 */
const LANGUAGES =
  'en fr de es it pt nl sv da nb fi pl cs sk hu ro tr ru uk el bg hr sl et lv lt ca gl eu ga cy is id ms'.split(' ')

/** As people shorten them, beside what the platform writes. */
const FURTHER: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['sep', 9],
  ['set', 9],
  ['mär', 3],
  ['mrz', 3],
  ['maerz', 3],
  ['febr', 2],
  ['okt', 10],
  ['dez', 12],
  ['déc', 12],
  ['dic', 12],
  ['ene', 1],
  ['gen', 1],
  ['jänner', 1],
  ['feber', 2],
  ['ago', 8],
  ['août', 8],
  ['janv', 1],
  ['févr', 2],
  ['avr', 4],
  ['juil', 7],
]

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day)))

let months: ReadonlyMap<string, number> | null = null
let weekdays: ReadonlySet<string> | null = null

/** 1 to 12; undefined for what is no month, or several. Made at the first question: most files have none. */
export function monthOfName(name: string): number | undefined {
  months ??= readMonths()
  return months.get(plainName(name))
}

export function isWeekday(name: string): boolean {
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
        return DAYS.map((day) => plainName(format.format(day)))
      }),
    ),
  )
  return weekdays.has(plainName(name))
}

const ACCENTS = /[\u0300-\u036F]/g

/** Accents are often left away, and a point often follows. */
const plainName = (name: string): string =>
  name.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase().replace(/\.$/, '')

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number | null>()
  const add = (name: string, month: number): void => {
    const plain = plainName(name)
    if (!/^\p{L}{2,}$/u.test(plain)) return
    const before = found.get(plain)
    found.set(plain, before === undefined || before === month ? month : null)
  }
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...(day && { day }), timeZone: 'UTC' })
        for (const [index, date] of MONTHS.entries()) {
          const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
          add(name, index + 1)
        }
      }
    }
  }
  for (const [name, month] of FURTHER) add(name, month)
  return new Map([...found].flatMap(([name, month]) => (month === null ? [] : [[name, month] as const])))
}
