import { expect, test } from 'vitest'
import { translatorTo } from '../core/words/translate.ts'
import { tellIn } from './tell-in-language.ts'

const french = (value: unknown): unknown => tellIn(translatorTo('fr'), value)

test('a notification is told in the language', () => {
  const told = { id: '1', tone: 'good', title: 'Import of people.csv is done', message: '2 created in People.' }
  expect(french({ notifications: [told], unread: 1 })).toEqual({
    notifications: [{ ...told, title: 'L’import de people.csv est terminé', message: 'créés\u{a0}: 2 dans People.' }],
    unread: 1,
  })
})

test('so are a question and its answers, but not the flags of the command line', () => {
  const choice = { label: 'Year first', flag: '--format "Born:dateOrder=YMD"', rule: { column: 0 } }
  const question = { header: 'Born', message: 'Which?', unanswered: 'These rows fail.', choices: [choice] }
  expect(french([question])).toEqual([
    { ...question, unanswered: 'Ces lignes échouent.', choices: [{ ...choice, label: 'L’année d’abord' }] },
  ])
})

test('a built-in role has its name in the language, one of the workspace the name that it was given', () => {
  const roles = [
    { apiName: 'administrator', label: 'Administrator' },
    { apiName: 'viewer2', label: 'Viewer' },
  ]
  expect(french(roles)).toEqual([{ ...roles[0], label: 'Administrateur' }, roles[1]])
})

test('and what was noticed in a file', () => {
  const notices = ['Quotes that do not enclose a whole cell are kept as text.']
  expect(french({ notices })).toEqual({
    notices: ['Les guillemets qui n’entourent pas une cellule entière sont conservés comme texte.'],
  })
})

test('a record is left as it is, whatever its fields are called and say', () => {
  const record = { id: '1', message: 'The file is empty.', remedy: 'Restore it first.', createdBy: {}, deletedAt: null }
  expect(french({ records: [record] })).toEqual({ records: [record] })
  // A page asks for the columns that it shows.
  const { createdBy: _, deletedAt: __, ...shown } = record
  expect(french({ records: [shown] })).toEqual({ records: [shown] })
  const failed = { row: 1, recordId: '1', code: 'FILE_EMPTY', message: 'The file is empty.', remedy: '' }
  expect(french({ records: [failed] })).toMatchObject({ records: [{ message: 'Le fichier est vide.' }] })
  const row = { row: 1, values: { message: 'The file is empty.', remedy: '' }, cells: ['The file is empty.'] }
  expect(french({ rows: [row] })).toEqual({ rows: [row] })
})
