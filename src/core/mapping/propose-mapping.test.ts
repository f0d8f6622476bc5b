import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnProfile } from '../import/dialect.ts'
import { targetsOf, type WorkspaceModel } from '../model/object.ts'
import { standardModel } from '../model/standard-model.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { findDestination, slotsOf } from './destination.ts'
import { LABELLED_FILES } from './labelled/all-files.ts'
import { addField, addObject, customField, renameField, renameObject, requireObject } from './test-support.ts'
import { proposeMapping } from './propose-mapping.ts'

type Columns = Readonly<Record<string, readonly string[]>>

const standard = standardModel()

const propose = (object: string, columns: Columns, model: WorkspaceModel = standard): readonly ColumnMapping[] =>
  proposeMapping(model, requireObject(model, object), Object.entries(columns).map(toProfile))

const toProfile = ([header, samples]: readonly [string, readonly string[]], index: number): ColumnProfile => ({
  index,
  header,
  samples,
  fillRate: samples.length === 0 ? 0 : 1,
})

const fieldsOf = (mapping: readonly ColumnMapping[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(mapping.map(({ header, field }) => [header, field]))

const only = ([first]: readonly ColumnMapping[]): ColumnMapping => {
  if (first === undefined) throw new Error('There is no column')
  return first
}

describe('headers in our own grammar', () => {
  test.each(standard.objects.map((object) => [object.labelPlural, object] as const))(
    '%s: every label and every path leads to its own field',
    (_, object) => {
      const named = targetsOf(standard, object).flatMap(({ header, path }) => [
        [header, path] as const,
        [path, path] as const,
      ])
      const found = named.map(([header]) => only(propose(object.apiName, { [header]: [] })).field)

      expect(found).toEqual(named.map(([, path]) => path))
    },
  )

  test.each(['companyDomain', 'company_domain', 'Company Domain', 'COMPANY-DOMAIN', 'Company / Domain'])(
    'a relation and its identifier in any spelling: %s',
    (header) => {
      expect(only(propose('people', { [header]: ['acme.com', 'beta.io'] }))).toMatchObject({
        field: 'company.domain',
        status: 'auto',
        confidence: 1,
      })
    },
  )

  test('says what it stands on', () => {
    const mapping = propose('people', {
      'Job Title': ['CTO'],
      jobTitle: [],
      email: ['a@acme.com'],
      'Phone No.': ['555 0101'],
    })

    expect(mapping.map(({ reason }) => reason)).toEqual([
      'The header is the label of the field.',
      'The header fits "Job Title", which the column "Job Title" fills.',
      'The header is short for "Emails / Primary Email".',
      'The header is a usual name for "Phones / Primary Phone".',
    ])
  })
})

test('a row of data that stands where the header should be holds nobody up, and keeps its text', () => {
  const header = Array.from({ length: 17_000 }, (_, n) => `c${n}`).join(',')
  expect(only(propose('people', { [header]: ['x'] }))).toMatchObject({ header, field: null, status: 'unmapped' })
})

describe('a workspace that was changed', () => {
  test('renamed labels are read, and the old and the usual names still are', () => {
    const model = renameField(renameField(standard, 'people', 'jobTitle', 'Rank'), 'people', 'company', 'Employer')
    const columns = { Rank: ['CTO'], 'Employer / Domain': ['acme.com'], Surname: ['Lee'] }

    expect(fieldsOf(propose('people', columns, model))).toEqual({
      Rank: 'jobTitle',
      'Employer / Domain': 'company.domain',
      Surname: 'name.last',
    })
    expect(fieldsOf(propose('people', { jobTitle: ['CTO'], 'Account Domain': ['acme.com'] }, model))).toEqual({
      jobTitle: 'jobTitle',
      'Account Domain': 'company.domain',
    })
  })

  test('the name of a renamed object can stand before its fields', () => {
    const model = renameObject(standard, 'people', 'Donor', 'Donors')

    expect(fieldsOf(propose('people', { 'Donor Email': ['a@b.org'], 'Donor: Job Title': ['CTO'] }, model))).toEqual({
      'Donor Email': 'emails.primary',
      'Donor: Job Title': 'jobTitle',
    })
  })

  test('a custom field takes the header that is its label from the dictionary', () => {
    const model = addField(standard, 'people', customField('fax', 'Fax', 'text'))
    const columns = { Fax: ['555 0103'], 'Middle Name': ['M.'] }

    expect(fieldsOf(propose('people', columns))).toEqual({ Fax: null, 'Middle Name': null })
    expect(fieldsOf(propose('people', columns, model))).toEqual({ Fax: 'fax', 'Middle Name': null })
  })

  test('a unique custom field keeps the ids of another system', () => {
    const model = addField(standard, 'companies', customField('externalId', 'External ID', 'text', { isUnique: true }))

    expect(only(propose('companies', { 'External Id': ['A-17', 'A-18'] })).field).toBeNull()
    expect(only(propose('companies', { 'External Id': ['A-17', 'A-18'] }, model)).field).toBe('externalId')
    expect(only(propose('people', { companyExternalId: ['A-17', 'A-18'] }, model)).field).toBe('company.externalId')
  })

  test('custom objects are read by label, API name, usual names of their fields and of what they relate to', () => {
    const model = addObject(
      standard,
      'projects',
      ['Project', 'Projects'],
      [
        customField('contactEmail', 'Email', 'emails'),
        customField('client', 'Client', 'relation', { settings: { relationTo: 'companies' } }),
        customField('startsOn', 'Starts on', 'date'),
      ],
    )
    const columns = {
      Project: ['Bridge', 'Tower'],
      'E-Mail Address': ['a@acme.com', 'b@beta.io'],
      'Company Website': ['acme.com', 'beta.io'],
      starts_on: ['2026-01-02', '2026-02-03'],
      'Project Owner': ['sam@us.com', 'kim@us.com'],
      Budget: ['100', '200'],
    }

    expect(fieldsOf(propose('projects', columns, model))).toEqual({
      Project: 'name',
      'E-Mail Address': 'contactEmail.primary',
      'Company Website': 'client.domain',
      starts_on: 'startsOn',
      'Project Owner': 'owner.email',
      Budget: null,
    })
  })

  test('a second address has its own columns', () => {
    const model = addField(standard, 'companies', customField('shipping', 'Shipping Address', 'address'))
    const columns = { 'Billing City': ['Rome'], 'Shipping City': ['Bari'], 'Shipping ZIP': ['70121'] }

    expect(fieldsOf(propose('companies', columns, model))).toEqual({
      'Billing City': 'address.city',
      'Shipping City': 'shipping.city',
      'Shipping ZIP': 'shipping.postalCode',
    })
  })

  test('a header that fits two fields equally well is left to the member', () => {
    const model = addField(standard, 'people', customField('secondTitle', 'Job Title', 'text'))

    expect(only(propose('people', { 'Job Title': ['CTO'] }, model))).toMatchObject({
      field: null,
      status: 'unmapped',
      reason: 'The header fits "Job Title" as well as "Job Title": choose one.',
    })
  })
})

describe('the values', () => {
  test('one value that cannot be read does not take a field from a header that names it', () => {
    expect(fieldsOf(propose('people', { email: ['not an address'], Birthday: ['some day'] }))).toEqual({
      email: 'emails.primary',
      Birthday: 'birthday',
    })
  })

  test('lower the confidence of a label and are told', () => {
    expect(only(propose('people', { Birthday: ['1980-01-02', 'soon', 'x1', 'x2', 'x3'] }))).toMatchObject({
      field: 'birthday',
      confidence: 0.68,
      reason: 'The header is the label of the field, but 4 of 5 samples cannot be read as a date.',
    })
  })

  test('outweigh a label that none of them fits', () => {
    expect(only(propose('companies', { X: ['yes', 'no'] }))).toMatchObject({
      field: null,
      reason: 'The header fits "X / Primary Link", but the samples are yes or no.',
    })
  })

  test('that only lack the order of their dates speak for a date', () => {
    expect(only(propose('people', { DOB: ['01/02/1980', '03/04/1981'] })).field).toBe('birthday')
  })

  test('that are plainly something else are named', () => {
    expect(only(propose('people', { Phone: ['a@acme.com', 'b@beta.io'] }))).toMatchObject({
      field: null,
      reason: 'The header fits "Phones / Primary Phone", but the samples are e-mail addresses.',
    })
    expect(only(propose('companies', { Website: ['a@acme.com', 'b@beta.io'] })).field).toBeNull()
    expect(only(propose('people', { Mobile: ['2024-03-01', '2024-04-01'] })).field).toBeNull()
  })

  test('tell places from other things below the same word', () => {
    const states = { State: ['Open', 'Closed'], Country: ['North', 'South'], City: ['12', '14'], Zip: ['red', 'blue'] }
    expect(Object.values(fieldsOf(propose('companies', states)))).toEqual([null, null, null, null])

    const places = {
      State: ['TX', 'Bayern'],
      Country: ['Sverige', 'USA'],
      City: ['Bonn', 'Bath'],
      Zip: ['SW1A', '10115'],
    }
    expect(Object.values(fieldsOf(propose('companies', places)))).toEqual([
      'address.state',
      'address.country',
      'address.city',
      'address.postalCode',
    ])
  })

  test('"N/A" and "-" say nothing', () => {
    expect(only(propose('people', { Birthday: ['N/A', '-', '1980-01-02'] })).confidence).toBe(1)
  })

  test('of a text field show when a usual name means something else', () => {
    expect(only(propose('people', { Position: ['1', '2', '3'] })).field).toBeNull()
    expect(only(propose('people', { Position: ['Buyer', 'CTO'] })).field).toBe('jobTitle')
    expect(only(propose('people', { Title: ['Mr.', 'Mrs.'] }))).toMatchObject({
      field: null,
      reason: 'The header fits "Job Title", but the samples are forms of address.',
    })
  })

  test('of a closed list can be unknown: the options can still be mapped', () => {
    const [mapping] = propose('leads', { 'Lead Status': ['Nurturing', 'Recycled'] })

    expect(mapping).toMatchObject({ field: 'status' })
    expect(mapping?.confidence).toBeLessThan(0.7)
    expect(mapping?.reason).toContain('none of the 2 samples can be read as one of the options')
  })

  test('that are whole addresses are split, or left alone where they cannot be, and never become a street', () => {
    const address = ['1 Main St, Austin, TX 73301', '2 Oak Ave, Dallas, TX 75001']
    const unclear = ['Acme House, Floor 2, near the old mill', 'Beta Park, Gate 9, behind the station']

    expect(only(propose('companies', { Address: address }))).toMatchObject({
      field: 'address',
      reason: 'The cells hold whole addresses: they are split into street, city and so on.',
    })
    expect(fieldsOf(propose('companies', { Address: address, City: ['Austin', 'Dallas'] })).Address).toBeNull()
    expect(only(propose('companies', { Address: unclear })).field).toBeNull()
    expect(only(propose('companies', { Address: ['1 Main St', '2 Oak Ave, Suite 1200'] })).field).toBe(
      'address.street1',
    )
  })

  test('tell e-mails and LinkedIn links under a header that says nothing, with less confidence', () => {
    const emails = ['a@acme.com', 'b@beta.io']
    const links = ['https://www.linkedin.com/in/ann', 'linkedin.com/in/bo']
    const [email, link] = propose('people', { 'Column 1': emails, URL: links })

    expect(email).toMatchObject({ field: 'emails.primary', confidence: 0.66 })
    expect(link).toMatchObject({ field: 'linkedin.primary', confidence: 0.75 })
    expect(fieldsOf(propose('people', { 'Column 1': emails, Email: emails }))).toEqual({
      'Column 1': null,
      Email: 'emails.primary',
    })
  })

  test('tell phones, countries and options under a header that says nothing', () => {
    const columns = {
      'Column 1': ['+14155550101', '+33 1 44 55 66 77'],
      'Column 2': ['Germany', 'France'],
      'Column 3': ['Contacted', 'Qualified'],
      'Column 4': ['4155550101', '4155550102'],
      'Column 5': ['DE', 'FR'],
    }
    expect(Object.values(fieldsOf(propose('leads', columns)))).toEqual([
      'phones.primary',
      'address.country',
      'status',
      null,
      null,
    ])
  })

  test.each(['Booked by', 'Manager', 'Created By', 'Referred by'])(
    'prove nothing under a header that says something else: %s',
    (header) => {
      expect(only(propose('people', { [header]: ['a@acme.com', 'b@beta.io'] })).field).toBeNull()
    },
  )

  test('of links to a social network are no website', () => {
    const links = ['https://www.linkedin.com/company/a', 'https://www.linkedin.com/company/b']

    expect(only(propose('companies', { URL: links })).field).toBe('linkedin.primary')
  })

  test('count, so that an empty column keeps no field from one that holds something', () => {
    expect(fieldsOf(propose('people', { 'Primary Phone': [], 'Business Phone': ['555 0101'] }))).toEqual({
      'Primary Phone': null,
      'Business Phone': 'phones.primary',
    })
  })
})

describe('relations', () => {
  const uuid = '550e8400-e29b-41d4-a716-446655440001'

  test.each([
    ['domains', ['acme.com', 'https://beta.io'], 'company.domain'],
    ['ids', [uuid], 'company.id'],
    ['names', ['Acme', 'Beta'], null],
    ['numbers', ['12', '13'], null],
    ['nothing', [], null],
  ])('"Company" of a person goes by its values: %s', (_, samples, field) => {
    const mapping = only(propose('people', { Company: samples }))

    expect(mapping.field).toBe(field)
    if (field === null) {
      expect(mapping.reason).toBe(
        '"Company" refers to Companies, which are found by Id or Domain: the cells must hold one of these, or you choose "Company" to have them found by name as well.',
      )
    }
  })

  test('"Company" of a lead is text', () => {
    expect(only(propose('leads', { Company: ['Acme', 'Beta'] })).field).toBe('company')
  })

  test('one relation is set by one column only', () => {
    const mapping = propose('people', { companyId: [uuid], companyDomain: ['acme.com'] })

    expect(mapping.filter(({ field }) => field !== null)).toHaveLength(1)
  })

  test('an owner is found by e-mail, not by name', () => {
    expect(only(propose('leads', { 'Lead Owner': ['sam@us.com', 'kim@us.com'] })).field).toBe('owner.email')
    expect(only(propose('leads', { 'Lead Owner': ['Cameron Garza', 'Kara Madden'] })).field).toBeNull()
  })

  test('that are days as spreadsheets count them leave a date likely, and are told', () => {
    expect(only(propose('people', { Birthday: ['31048', '12345.5', '1980-01-02'] }))).toMatchObject({
      field: 'birthday',
      confidence: 0.75,
      reason: 'The header is the label of the field, but the samples are numbers, as spreadsheets count days.',
    })
    expect(only(propose('people', { Birthday: ['31048', '7'] })).field).toBeNull()
    expect(only(propose('people', { Number: ['31048', '31049'] })).field).toBeNull()
  })
})

describe('ids', () => {
  test('without values are ours in a file of ours alone', () => {
    const fieldsOf = (headers: readonly string[]) =>
      propose('people', Object.fromEntries(headers.map((header) => [header, []]))).map(({ field }) => field)
    expect(fieldsOf(['Id', 'Emails / Primary Email', 'jobTitle', 'companyDomain'])[0]).toBe('id')
    expect(fieldsOf(['id', 'email', 'firstName', 'lastName'])[0]).toBe('id')
    expect(fieldsOf(['Id', 'Email Address', 'Position'])[0]).toBeNull()
    expect(propose('people', { Id: [], 'Given Name': ['Ada'] })[0]?.reason).toMatch(/another system/)
  })

  const uuids = ['550e8400-e29b-41d4-a716-446655440001', '550e8400-e29b-41d4-a716-446655440002']

  test.each([
    ['Id', uuids, 'id'],
    ['Id', ['1', '2'], null],
    ['Contact Id', uuids, null],
    ['Contact Id', ['0035g00000ABCDe'], null],
    ['User Id', ['vkSXngy1Wv'], null],
    ['Record ID', ['51', '52'], null],
    ['External ID', ['51', '52'], null],
  ])('%s with %j', (header, samples, field) => {
    expect(only(propose('people', { [header]: samples })).field).toBe(field)
  })
})

describe('columns that come several times', () => {
  test('the first is the primary value, the second an additional one', () => {
    const columns: readonly ColumnProfile[] = ['Email', 'Email', 'Email', 'Notes', 'Notes'].map((header, index) => ({
      index,
      header,
      samples: index < 3 ? [`a${index}@acme.com`] : ['text'],
      fillRate: 1,
    }))
    const mapping = proposeMapping(standard, requireObject(standard, 'people'), columns)

    expect(mapping.map(({ field }) => field)).toEqual(['emails.primary', 'emails.additional', null, 'notes', null])
  })

  test('half names are told apart by the other half', () => {
    expect(fieldsOf(propose('people', { Nom: ['Dupont', 'Martin'], Prénom: ['Jean', 'Anne'] }))).toEqual({
      Nom: 'name.last',
      Prénom: 'name.first',
    })
    expect(fieldsOf(propose('people', { Nome: ['Anna', 'Luca'], Cognome: ['Rossi', 'Bianchi'] })).Nome).toBe(
      'name.first',
    )
    expect(fieldsOf(propose('people', { Name: ['Ann Lee', 'Bo Chen'], 'Last Name': ['Lee', 'Chen'] })).Name).toBeNull()
  })

  test('a whole name is split where nothing else fills its parts', () => {
    expect(only(propose('people', { 'Full Name': ['Ann Lee'] }))).toMatchObject({
      field: 'name',
      status: 'auto',
      reason: 'The cells hold whole names: they are split into first and last name.',
    })
    expect(propose('people', { 'Full Name': ['Ann Lee'], 'Last Name': ['Lee'] })[0]).toMatchObject({
      field: null,
      reason: 'The cells hold the whole of "Name", whose parts have columns of their own.',
    })
    expect(only(propose('people', { 'Full Name': ['A-17', 'A-18'] })).field).toBeNull()
    expect(only(propose('people', { Nom: ['Dupont', 'Martin'] })).field).toBeNull()
  })

  test.each([
    ['Nom et prénom', ['Dupont Jean', 'Martin Anne']],
    ['Full Name', ['DUPONT Jean', 'MARTIN Anne']],
    ['Nachname, Vorname', ['Weiß Anna', 'Kurz Ben']],
  ])('a whole name that begins with the last is known by its header or its capitals: %s', (header, samples) => {
    expect(only(propose('people', { [header]: samples }))).toMatchObject({ field: 'name', nameOrder: 'lastFirst' })
  })
})

test('a currency counts only beside its amount', () => {
  expect(only(propose('companies', { Currency: ['EUR', 'USD'] })).field).toBeNull()
  expect(fieldsOf(propose('companies', { Currency: ['EUR', 'USD'], Revenue: ['100', '200'] })).Currency).toBe(
    'annualRevenue.currency',
  )
})

test('the best mapping of the file counts, not the first column', () => {
  // "Mobile" alone would be the primary phone; with "Phone" behind it, it is an additional one.
  expect(only(propose('people', { Mobile: ['555 0104'] })).field).toBe('phones.primary')
  expect(fieldsOf(propose('people', { Mobile: ['555 0104'], Phone: ['555 0101'] }))).toEqual({
    Mobile: 'phones.additional',
    Phone: 'phones.primary',
  })
})

test('whatever columns come together, each keeps its place and no field is filled twice', () => {
  const columns = LABELLED_FILES.flatMap((file) => file.columns)
  const objects = standard.objects.map(({ apiName }) => apiName)

  fc.assert(
    fc.property(fc.constantFrom(...objects), fc.subarray(columns, { maxLength: 60 }), (name, some) => {
      const object = requireObject(standard, name)
      const profiles = some.map((column, index): ColumnProfile => ({ ...column, index }))

      const mapping = proposeMapping(standard, object, profiles)

      const slots = mapping.flatMap(({ field }) => {
        const destination = field === null ? undefined : findDestination(standard, object, field)
        return field === null ? [] : destination === undefined ? [`no ${field}`] : slotsOf(destination)
      })
      expect(slots.filter((slot) => slot.startsWith('no '))).toEqual([])
      expect(new Set(slots).size).toBe(slots.length)
      expect(mapping.map(({ index, header }) => [index, header])).toEqual(
        profiles.map(({ index, header }) => [index, header]),
      )
    }),
  )
})

test('a file of 200 columns goes into an object of 100 fields', () => {
  const fields = Array.from({ length: 100 }, (_, index) => customField(`field${index}`, `Phone ${index}`, 'phones'))
  const model = fields.reduce((changed, field) => addField(changed, 'people', field), standard)
  const columns = Array.from({ length: 200 }, (_, index) => [`Phone ${index}`, ['555 0101', '555 0102']] as const)

  const mapping = propose('people', Object.fromEntries(columns), model)

  expect(mapping.filter(({ field }) => field !== null).length).toBeGreaterThanOrEqual(100)
})
