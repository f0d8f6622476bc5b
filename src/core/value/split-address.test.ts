import { expect, test } from 'vitest'
import { splitAddress } from './split-address.ts'

test.each([
  ['1 Main St, Austin, TX 73301', ['1 Main St', '', 'Austin', 'TX', '73301', '']],
  ['1 Main St, Suite 4, Austin, TX 73301-1234, USA', ['1 Main St', 'Suite 4', 'Austin', 'TX', '73301-1234', 'USA']],
  ['1 Main St\nAustin TX 73301', ['1 Main St', '', 'Austin', 'TX', '73301', '']],
  ['1 Main St, Austin, TX, 73301', ['1 Main St', '', 'Austin', 'TX', '73301', '']],
  ['1 Main St, Austin, TX', ['1 Main St', '', 'Austin', 'TX', '', '']],
  ['20 King St W, Toronto, ON M5V 2T6, Canada', ['20 King St W', '', 'Toronto', 'ON', 'M5V 2T6', 'Canada']],
  ['10 Downing St, London SW1A 2AA, UK', ['10 Downing St', '', 'London', '', 'SW1A 2AA', 'UK']],
  ['10 Downing St, London, SW1A 2AA', ['10 Downing St', '', 'London', '', 'SW1A 2AA', '']],
  ['Hauptstr. 5, 10115 Berlin', ['Hauptstr. 5', '', 'Berlin', '', '10115', '']],
  ['Hauptstr. 5, D-10115 Berlin, Deutschland', ['Hauptstr. 5', '', 'Berlin', '', 'D-10115', 'Deutschland']],
  ['12 rue de la Paix, 75002 Paris, France', ['12 rue de la Paix', '', 'Paris', '', '75002', 'France']],
  ['Damrak 1, 1012 LG Amsterdam', ['Damrak 1', '', 'Amsterdam', '', '1012 LG', '']],
  ['Calle Mayor 3, 28013 Madrid, España', ['Calle Mayor 3', '', 'Madrid', '', '28013', 'España']],
  ['5 George St, Sydney NSW 2000, Australia', ['5 George St', '', 'Sydney', 'NSW', '2000', 'Australia']],
  ['4 Rue X, Geneva, Switzerland', ['4 Rue X', '', 'Geneva', '', '', 'Switzerland']],
  ['12 Main St', ['12 Main St', '', '', '', '', '']],
])('%j', (text, parts) => {
  const { street1, street2, city, state, postalCode, country, isSure } = splitAddress(text)
  expect([street1, street2, city, state, postalCode, country]).toEqual(parts)
  expect(isSure).toBe(true)
})

test.each([
  '1 Main St, Boston',
  'Acme Tower, London',
  'c/o Ann Lee, Building 4, Floor 3, Door 9, Austin, TX 73301',
  'Hauptstr. 5 10115 Berlin',
  '1 Main St, 2 Oak Ave, 3 Elm Rd',
])('%j is not surely understood and stays whole', (text) => {
  expect(splitAddress(text)).toMatchObject({ street1: text, city: '', postalCode: '', isSure: false })
})
