import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerKey, headerWords } from './header-key.ts'

test.each([
  ['jobTitle', ['job', 'title']],
  ['Job_Title', ['job', 'title']],
  ['UpdatedAt', ['updated', 'at']],
  ['LEAD_SOURCE', ['lead', 'source']],
  ['XMLHttpId', ['xml', 'http', 'id']],
  ['Phone2', ['phone', '2']],
  ['E-mail 1 - Value', ['e', 'mail', '1', 'value']],
  ['Straße', ['strasse']],
  ['Prénom', ['prenom']],
  ['Località', ['localita']],
  ['  ', []],
])('the words of "%s"', (header, words) => {
  expect(headerWords(header)).toEqual(words)
})

describe('the key of a header', () => {
  test.each([
    'companyDomain',
    'company_domain',
    'Company Domain',
    'COMPANY-DOMAIN',
    'Company / Domain',
    'company.domain',
  ])('is the same however it is written: %s', (header) => {
    expect(headerKey(header)).toBe('companydomain')
  })

  test('keeps letters of every script apart', () => {
    expect(headerKey('電話番号')).toBe('電話番号')
    expect(headerKey('Телефон')).toBe('телефон')
  })

  test('is made of the words, so that taking words away shortens it', () => {
    const parts = fc.constantFrom('Phone', 'e-mail', 'ZIP', 'Stra\u00dfe', '2', 'Ünit', ' / ', '_', '電話', 'iD')
    fc.assert(
      fc.property(fc.array(parts), (texts) => {
        const header = texts.join('')
        expect(headerWords(header).join('')).toBe(headerKey(header))
      }),
    )
  })
})
