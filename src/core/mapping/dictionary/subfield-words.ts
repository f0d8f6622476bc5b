/** What the parts of a composite kind are called behind the name of their field: "Emails / Primary Email". */
import type { FieldKind } from '../../model/field-kind.ts'
import { words, type Words } from './words.ts'

type PartWords = Readonly<Record<string, Words>>

export const SUBFIELD_WORDS: Readonly<Partial<Record<FieldKind, PartWords>>> = {
  fullName: {
    first: words('first, first name, given name, prénom, vorname'),
    last: words('last, last name, surname, family name, nom de famille, nachname'),
  },
  emails: {
    primary: words('primary, primary email, primary email address, email, work, value, address'),
    additional: words('additional, additional emails, other, others, secondary'),
  },
  phones: {
    primary: words('primary, primary phone, primary phone number, phone, number, phone number, work, value'),
    additional: words('additional, additional phones, secondary'),
  },
  links: {
    primary: words('primary, primary link, primary link url, link url, link, url, value'),
    additional: words('additional, additional links, secondary, secondary links, others'),
  },
  address: {
    street1: words('street, street 1, street line 1, address street 1, address 1, address line 1, line 1'),
    street2: words('street 2, street line 2, address street 2, address 2, address line 2, line 2'),
    city: words('city, town, locality, address city'),
    state: words('state, province, region, address state, state province'),
    postalCode: words('postal code, postcode, post code, zip, zip code, address postcode, zip postal code'),
    country: words('country, address country, country region'),
  },
  currency: {
    amount: words('amount, value'),
    currency: words('currency, currency code'),
  },
}

/** API names and labels that other systems give to the standard composite fields themselves. */
export const FIELD_ALIASES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  companies: {
    domain: words('domain name, domains'),
    linkedin: words('linkedin link'),
    x: words('x link, twitter'),
    annualRevenue: words('annual recurring revenue, arr, revenue'),
    address: words('primary location, location'),
  },
  people: {
    emails: words('email, email addresses'),
    phones: words('phone, phone numbers'),
    linkedin: words('linkedin link'),
    x: words('x link, twitter'),
    address: words('primary location, location'),
  },
  leads: {
    emails: words('email, email addresses'),
    phones: words('phone, phone numbers'),
    website: words('domain name'),
  },
}
