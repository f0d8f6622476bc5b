import { describe, expect, test } from 'vitest'
import { describeProblem, problem, PROBLEMS, type ProblemCode } from '../problems.ts'
import { Refusal, REFUSALS, type RefusalCode } from '../refusal.ts'
import { FRENCH } from './fr/french.ts'
import { translatorTo } from './translate.ts'

const french = translatorTo('fr')

/** With ordinary spaces, to be compared with what is typed here. */
const plain = (text: string): string => text.replaceAll(/[\u{a0}\u{202f}]/gu, ' ')

test('English is what everything is written in', () => {
  const { sentence, told } = translatorTo('en')
  expect(sentence('The file is empty.')).toBe('The file is empty.')
  expect(told(new Refusal('FILE_EMPTY')).message).toBe('The file is empty.')
})

describe('what has a code', () => {
  const details = { text: 'Wno', field: 'Stage', options: 'Won, Lost' }

  test('is told by its code and details', () => {
    const found = problem('DATE_UNREADABLE', { text: '31.02.' })
    const { message, remedy } = french.told({ ...found, ...describeProblem(found) })
    expect(plain(message)).toBe('« 31.02. » n’est pas une date.')
    expect(remedy).toBe('Écrivez la date comme 2026-11-21, ou choisissez l’ordre utilisé dans cette colonne.')
  })

  test('is recognised by its words where the details were not kept', () => {
    const stored = { code: 'OPTION_UNKNOWN', ...describeProblem(problem('OPTION_UNKNOWN', details)) }
    expect(plain(french.told(stored).message)).toBe('« Wno » n’est pas une option de Stage.')
    expect(french.told(stored).remedy).toContain('Won, Lost')
  })

  test('may share its code with something else', () => {
    const row = { code: 'RECORD_DELETED', ...describeProblem(problem('RECORD_DELETED')) }
    expect(french.told(row).remedy).toContain('laissez l’import')
    expect(french.told(new Refusal('RECORD_DELETED')).remedy).toBe('Restaurez-le d’abord.')
  })

  test('has its own words within translated, and those of the file left alone', () => {
    const hint = 'Plan it first: its mapping, options or rows changed.'
    const told = french.told(new Refusal('IMPORT_STATE', { status: 'draft', verb: 'applying', hint }))
    expect(plain(told.message)).toBe(
      'L’import est à l’état de brouillon : son lancement n’est pas possible maintenant.',
    )
    expect(told.remedy).toMatch(/^Faites d’abord vérifier le fichier/)
    const quoted = problem('DATE_UNREADABLE', { text: 'draft' })
    expect(plain(french.told({ ...quoted, ...describeProblem(quoted) }).message)).toBe('« draft » n’est pas une date.')
  })

  test('keeps what somebody wrote, and figures of ours are grouped as one does', () => {
    const quoted = problem('DATE_UNREADABLE', { text: '1,234' })
    expect(french.told({ ...quoted, ...describeProblem(quoted) }).message).toContain('1,234')
    expect(plain(french.sentence('1,234 failed'))).toBe('échoués : 1 234')
  })

  test('may hold another problem', () => {
    const reason = '"bob" is not an e-mail address. Write one address, such as name@example.com.'
    expect(plain(french.told(new Refusal('VALUE_INVALID', { field: 'Emails', reason })).message)).toBe(
      'Emails : « bob » n’est pas une adresse e-mail. Écrivez une seule adresse, comme nom@example.com.',
    )
  })
})

describe('a sentence', () => {
  test.each([
    [
      'The header is the label of the field, but 4 of 5 samples cannot be read as a date.',
      'L’en-tête est le nom du champ, mais 4 exemples sur 5 ne peuvent pas se lire comme une date.',
    ],
    [
      '"Company" refers to Companies, which are found by Id or Domain: the cells must hold one of these, or you choose "Company" to have them found by name as well.',
      '« Company » mène vers Companies, que l’on trouve par Id ou Domain : les cellules doivent contenir l’un d’eux, ou choisissez « Company » pour les trouver aussi par leur nom.',
    ],
    [
      'The new record may be the same as row 1, row 7.',
      'Le nouvel enregistrement existe peut-être déjà : ligne 1, ligne 7.',
    ],
    ['Import of people.csv: 12 rows to fix', 'L’import de people.csv : 12 lignes à corriger'],
    ['1,234 created, 3 failed in People.', 'créés : 1 234, échoués : 3 dans People.'],
    [
      '3 cells have "Wno", which Stage does not know. Is "Won" meant?',
      '3 cellules contiennent « Wno », que Stage ne connaît pas. S’agit-il de « Won » ?',
    ],
  ])('%s', (english, told) => expect(plain(french.sentence(english))).toBe(told))

  test('that nobody knows stays as it is', () => {
    expect(french.sentence('Call Ada back: she has moved.')).toBe('Call Ada back: she has moved.')
  })
})

/** `{field}` and the like: a translation that loses one tells less, one that invents one shows an ellipsis. */
const detailsOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the French catalogue', () => {
  test('has every problem and every refusal, with the same details', () => {
    const english = { problems: PROBLEMS, refusals: REFUSALS } as const
    const wrong = (['problems', 'refusals'] as const).flatMap((kind) =>
      (Object.keys(english[kind]) as (ProblemCode & RefusalCode)[]).filter((code) => {
        const [known, told] = [english[kind][code], FRENCH[kind][code]]
        const isSame = (part: 'message' | 'remedy'): boolean =>
          told !== undefined && String(detailsOf(known[part])) === String(detailsOf(told[part]))
        return !isSame('message') || !isSame('remedy')
      }),
    )
    expect(wrong).toEqual([])
  })

  test('keeps the details of sentences', () => {
    const lost = Object.entries({ ...FRENCH.sentences, ...FRENCH.joints }).filter(
      ([known, told]) => String(detailsOf(known)) !== String(detailsOf(told)),
    )
    expect(lost).toEqual([])
  })

  test('is set with no-break spaces', () => {
    const coded = [...Object.values(FRENCH.problems), ...Object.values(FRENCH.refusals)]
    const texts = [...coded.flatMap(({ message, remedy }) => [message, remedy]), ...Object.values(FRENCH.sentences)]
    expect(texts.filter((text) => / [;!?»]| :(\s|$)|« |\p{L}'\p{L}/u.test(text))).toEqual([])
  })
})

test('a long text that somebody sent is not searched for sentences of ours', () => {
  const begin = performance.now()
  for (const text of ['a. ', 'The file is empty. ', '" does not fit: ']) {
    const long = `${text.repeat(3000 / text.length)}x`
    const refusal = new Refusal('REQUEST_INVALID', { reason: long })
    expect(plain(french.told(refusal).message)).toContain(long.slice(0, 100))
    expect(french.sentence(long)).toBe(long)
  }
  expect(performance.now() - begin).toBeLessThan(1000)
})
