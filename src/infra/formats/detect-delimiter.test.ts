import { expect, test } from 'vitest'
import { detectDelimiter } from './detect-delimiter.ts'

const delimiterOf = (text: string): string => detectDelimiter(Buffer.from(text)).delimiter

test.each([
  [',', 'a,b,c\n1,2,3\n'],
  [';', 'a;b;c\n1;2;3\n'],
  ['\t', 'a\tb\tc\n1\t2\t3\n'],
  ['|', 'a|b|c\n1|2|3\n'],
])('%j divides a plain table', (delimiter, text) => {
  expect(delimiterOf(text)).toBe(delimiter)
  expect(delimiterOf(text.slice(0, 6))).toBe(delimiter)
})

test('commas in numbers do not outweigh semicolons', () => {
  expect(delimiterOf('name;price;weight\na;1,50;2,5\nb;3,00;4,5\n')).toBe(';')
  expect(delimiterOf('name;price\na;1,50\nb;3,00\n')).toBe(';')
})

test('commas in every name do not outweigh semicolons', () => {
  expect(delimiterOf('Name, first;Amount\n"Müller, Jörg";5\nSmith, Ann;7\n')).toBe(';')
  expect(delimiterOf('Name;Amount\nMüller, Jörg;5\nSmith, Ann;7\n')).toBe(';')
})

test('semicolons in lists do not outweigh commas', () => {
  expect(delimiterOf('name,tags,city\nAda,a;b;c;d,Paris\nLi,a;b;c;d,Rome\n')).toBe(',')
})

test('delimiters in quoted cells do not count', () => {
  expect(delimiterOf('a;b\n"1,2,3,4,5";"x,y\nz,z"\n"1,2,3,4,5";"x,y,z"\n')).toBe(';')
})

test('rows of different width are no reason to take another delimiter', () => {
  expect(delimiterOf('a,b,c,d\n1,2\n1,2,3,4,5\n1,2,3,4\nx;y,2,3,4\n')).toBe(',')
})

test('one column of text is one column', () => {
  expect(delimiterOf('note\nred; blue\ngreen; white\n')).toBe(',')
  expect(delimiterOf('email\na@x.org\nb@x.org\n')).toBe(',')
})

test('a title above the table does not hide it', () => {
  expect(delimiterOf('Report of May\n\nname;city;price\nAda;Paris;1,5\nLi;Rome;2,5\nBo;Oslo;3,5\n')).toBe(';')
})

test('a header longer than what is tried still shows its delimiter', () => {
  const header = Array.from({ length: 10_000 }, (_, index) => `column ${index}`).join(';')
  expect(delimiterOf(`${header}\n`)).toBe(';')
  for (const start of ['', 'a', 'ab', 'abc']) expect(delimiterOf(`${start}${'😀;'.repeat(30_000)}\n`)).toBe(';')
})

test('a quote that is never closed does not hide the delimiter of the rows before it', () => {
  expect(delimiterOf('a;b;c\n1;2;3\n1;"2;3\n1;2;3\n')).toBe(';')
})

test('a first line "sep=;" decides', () => {
  expect(detectDelimiter(Buffer.from('sep=;\r\na,b;c\n1,2;3\n'))).toEqual({ delimiter: ';', isDeclared: true })
  expect(detectDelimiter(Buffer.from('\u{feff}"sep=|"\na,b|c\n'))).toEqual({ delimiter: '|', isDeclared: true })
})
