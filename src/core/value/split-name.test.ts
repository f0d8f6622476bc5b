import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOfNames, splitName } from './split-name.ts'

test.each([
  ['Ann Lee', 'Ann', 'Lee', ''],
  ['  Ann   Lee ', 'Ann', 'Lee', ''],
  ['Lee, Ann', 'Ann', 'Lee', ''],
  ['Ann Marie Lee', 'Ann Marie', 'Lee', ''],
  ['Lee, Ann Marie', 'Ann Marie', 'Lee', ''],
  ['Cher', 'Cher', '', ''],
  ['Maria de la Cruz', 'Maria', 'de la Cruz', ''],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven', ''],
  ['Robert De Niro', 'Robert', 'De Niro', ''],
  ['van der Berg, Jan', 'Jan', 'van der Berg', ''],
  ['Van Morrison', 'Van', 'Morrison', ''],
  ['Jean DE LA TOUR', 'Jean', 'DE LA TOUR', ''],
  ["Sinéad O'Connor", 'Sinéad', "O'Connor", ''],
  ['Jean-Luc Picard', 'Jean-Luc', 'Picard', ''],
  ['Dr. Jane Smith', 'Jane', 'Smith', 'Dr.'],
  ['Prof. Dr. Anna Weiß', 'Anna', 'Weiß', 'Prof., Dr.'],
  ['Mme Claire Petit', 'Claire', 'Petit', 'Mme'],
  ['Martin Luther King Jr.', 'Martin Luther', 'King Jr.', ''],
  ['Sammy Davis, Jr.', 'Sammy', 'Davis Jr.', ''],
  ['King Jr., Martin', 'Martin', 'King Jr.', ''],
  ['Jane Smith, PhD', 'Jane', 'Smith', 'PhD'],
  ['Jane Smith MBA', 'Jane', 'Smith', 'MBA'],
  ['Smith, Jane, PhD', 'Jane', 'Smith', 'PhD'],
  ['Robert "Bob" Smith', 'Robert "Bob"', 'Smith', ''],
  ['J. R. R. Tolkien', 'J. R. R.', 'Tolkien', ''],
  ['M. Night Shyamalan', 'M. Night', 'Shyamalan', ''],
  ['山田 太郎', '太郎', '山田', ''],
])('"%s" is %j, %j', (text, first, last, leftOut) => {
  expect(splitName(text, 'firstLast')).toEqual({ first, last, leftOut, isSure: true })
})

test.each([
  ['DUPONT Jean', 'Jean', 'DUPONT'],
  ['DE LA TOUR Marie Anne', 'Marie Anne', 'DE LA TOUR'],
  ['van den Berg Jan', 'Jan', 'van den Berg'],
  ['Dupont', '', 'Dupont'],
  ['Rossi Anna Maria', 'Anna Maria', 'Rossi'],
])('with the last name first "%s" is %j, %j', (text, first, last) => {
  expect(splitName(text, 'lastFirst')).toMatchObject({ first, last })
})

test.each([
  'ann@acme.com',
  'Ann Lee & Bo Chen',
  'Ann & Bob Smith',
  'Ann Lee (Acme)',
  'Ann Lee / Bo Chen Jr',
  'A, B, C',
  'Contact 12',
])('"%s" is not surely the name of one person, and is kept whole', (text) => {
  expect(splitName(text, 'firstLast')).toEqual({ first: text, last: '', leftOut: '', isSure: false })
})

const letters = (text: string): string => [...text.replaceAll(/[\s,]/g, '')].sort().join('')

test('no letter is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('firstLast' as const, 'lastFirst' as const), (text, order) => {
      const { first, last, leftOut } = splitName(text, order)
      expect(letters(first + last + leftOut)).toBe(letters(text))
    }),
  )
})

test('last names in capitals before the others tell the order of a column', () => {
  expect(orderOfNames(['DUPONT Jean', 'MARTIN Anne'])).toBe('lastFirst')
  expect(orderOfNames(['Jean DUPONT', 'Anne MARTIN'])).toBe('firstLast')
  expect(orderOfNames(['TJ Miller', 'Ann Lee'])).toBe('firstLast')
  expect(orderOfNames(['ANN LEE', 'BO CHEN'])).toBe('firstLast')
})
