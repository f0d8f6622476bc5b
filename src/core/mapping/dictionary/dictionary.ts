/**
 * The names by which other systems know the standard fields.
 *
 * Exports of Salesforce, HubSpot, Pipedrive, Zoho, Dynamics, Attio, Copper, Close, Google Contacts,
 * Outlook, LinkedIn, Mailchimp, Twenty, EspoCRM, SuiteCRM and Odoo are covered, and what people
 * write above a column themselves. An entry belongs here only when nothing else is likely to be
 * meant in a file of that object.
 */
import type { FieldPath } from '../../model/field.ts'
import * as company from './company-words.ts'
import * as deal from './deal-words.ts'
import * as person from './person-words.ts'
import * as place from './place-words.ts'
import * as work from './work-words.ts'
import { words, type Words } from './words.ts'

/** Names of a field, with how sure they make us that it is meant, 0 to 1. */
export type Entry = readonly [words: Words, strength: number, proof?: 'needsProof']

type FieldEntries = Readonly<Record<FieldPath, readonly Entry[]>>

/** Hardly anything else is called so. */
export const USUAL = 0.93
/** Mostly this field is meant, unless a better column is there. */
const PERHAPS = 0.82
/** Only where the field that it is usually for has a better column. */
const LEFT_OVER = 0.61

const address: FieldEntries = {
  'address.street1': [[place.STREET, USUAL]],
  'address.street2': [[place.STREET_2, USUAL]],
  'address.city': [[place.CITY, 0.9]],
  'address.state': [[place.STATE, USUAL]],
  'address.postalCode': [[place.POSTAL_CODE, USUAL]],
  'address.country': [
    [place.COUNTRY, USUAL],
    [place.COUNTRY_CODE, PERHAPS],
  ],
}

/** Of a lead it may as well be the status. */
const estado: FieldEntries = {
  'address.state': [
    [place.STATE, USUAL],
    [place.ESTADO, PERHAPS],
  ],
}

const name: FieldEntries = {
  'name.first': [
    [person.FIRST_NAME, USUAL],
    [words('first'), PERHAPS],
  ],
  'name.last': [
    [person.LAST_NAME, USUAL],
    [words('last'), PERHAPS],
  ],
}

// A private address or number is the primary one only where the file has no other.
const emails: FieldEntries = {
  'emails.primary': [
    [person.EMAIL, USUAL],
    [person.PRIVATE_EMAIL, PERHAPS],
    [words('user email, billing email, account email'), 0.81],
  ],
  'emails.additional': [
    [person.OTHER_EMAIL, USUAL],
    [person.PRIVATE_EMAIL, 0.78],
    // Where another column is the primary one.
    [person.EMAIL, LEFT_OVER],
  ],
}

const phones: FieldEntries = {
  'phones.primary': [
    [person.PHONE, USUAL],
    [person.MOBILE_PHONE, PERHAPS],
    [person.HOME_PHONE, 0.79],
    [words('billing phone, contact phone number'), PERHAPS],
    [words('work, office, business, direct, main'), 0.9, 'needsProof'],
  ],
  'phones.additional': [
    [person.SECOND_PHONE, USUAL],
    [person.MOBILE_PHONE, 0.78],
    [person.OTHER_PHONE, 0.77],
    [person.HOME_PHONE, 0.76],
    [person.PHONE, LEFT_OVER],
  ],
}

const annualRevenue: FieldEntries = {
  'annualRevenue.amount': [
    [company.ANNUAL_REVENUE, USUAL],
    [company.ANNUAL_REVENUE_PERHAPS, PERHAPS],
  ],
  'annualRevenue.currency': [[deal.CURRENCY, PERHAPS]],
}

const size: FieldEntries = {
  employees: [
    [company.EMPLOYEES, USUAL],
    [company.EMPLOYEES_PERHAPS, PERHAPS],
  ],
  industry: [[company.INDUSTRY, USUAL]],
}

const jobTitle: FieldEntries = {
  jobTitle: [
    [person.JOB_TITLE, USUAL],
    [person.JOB_TITLE_PERHAPS, PERHAPS],
  ],
}

const tags: FieldEntries = {
  tags: [
    [company.TAGS, USUAL],
    [company.TAGS_PERHAPS, PERHAPS],
  ],
}

const notes: FieldEntries = {
  notes: [
    [company.NOTES, USUAL],
    [company.DESCRIPTION, 0.86],
    [company.BACKGROUND, PERHAPS],
  ],
}

const social: FieldEntries = {
  'linkedin.primary': [[person.LINKEDIN, USUAL]],
  'x.primary': [[person.X, USUAL]],
}

export const DICTIONARY: Readonly<Record<string, FieldEntries>> = {
  companies: {
    ...address,
    ...estado,
    ...phones,
    ...annualRevenue,
    ...size,
    ...tags,
    ...social,
    name: [
      [person.SOME_NAME, USUAL],
      [company.COMPANY_NAME, USUAL],
      [
        words('legal name, company legal name, trading name, display name, title, customer, client, client name'),
        PERHAPS,
      ],
    ],
    'domain.primary': [
      [company.DOMAIN, USUAL],
      [company.WEBSITE, 0.91],
      [company.WEBSITE_PERHAPS, PERHAPS, 'needsProof'],
    ],
    'linkedin.primary': [
      [person.LINKEDIN, USUAL],
      [words('linkedin company page, linkedin company url'), USUAL],
    ],
    idealCustomer: [[company.IDEAL_CUSTOMER, USUAL]],
    description: [
      [company.DESCRIPTION, USUAL],
      [company.BACKGROUND, PERHAPS],
    ],
  },
  people: {
    ...name,
    ...emails,
    ...phones,
    ...jobTitle,
    ...address,
    ...estado,
    ...tags,
    ...notes,
    ...social,
    city: [[place.CITY, USUAL]],
    birthday: [[person.BIRTHDAY, USUAL]],
  },
  leads: {
    ...name,
    ...emails,
    ...phones,
    ...jobTitle,
    ...address,
    ...annualRevenue,
    ...size,
    ...tags,
    ...notes,
    company: [[company.COMPANY_NAME, USUAL]],
    'website.primary': [
      [company.WEBSITE, USUAL],
      [words('company website, company website url, company web site, organization website, account website'), USUAL],
      [company.DOMAIN, 0.88],
      [company.WEBSITE_PERHAPS, PERHAPS, 'needsProof'],
    ],
    industry: [
      [company.INDUSTRY, USUAL],
      [words('company industry, organization industry'), 0.91],
    ],
    employees: [
      [company.EMPLOYEES, USUAL],
      [company.EMPLOYEES_PERHAPS, PERHAPS],
      [words('company employees, company employee count'), 0.91],
    ],
    source: [
      [deal.LEAD_SOURCE, USUAL],
      [deal.LEAD_SOURCE_PERHAPS, PERHAPS],
    ],
    status: [
      [deal.LEAD_STATUS, USUAL],
      [deal.LEAD_STATUS_PERHAPS, PERHAPS],
      [place.ESTADO, PERHAPS, 'needsProof'],
    ],
    rating: [[deal.LEAD_RATING, USUAL]],
  },
  opportunities: {
    name: [[deal.DEAL_NAME, USUAL]],
    'amount.amount': [
      [deal.DEAL_AMOUNT, USUAL],
      [deal.DEAL_AMOUNT_PERHAPS, PERHAPS],
    ],
    'amount.currency': [[deal.CURRENCY, USUAL]],
    closeDate: [[deal.CLOSE_DATE, USUAL]],
    stage: [[deal.STAGE, USUAL]],
    probability: [[deal.PROBABILITY, USUAL]],
    source: [
      [deal.LEAD_SOURCE, USUAL],
      [deal.DEAL_SOURCE, USUAL],
    ],
    description: [
      [company.DESCRIPTION, USUAL],
      [company.BACKGROUND, PERHAPS],
      [company.NOTES, PERHAPS],
    ],
  },
  tasks: {
    title: [[work.TASK_TITLE, USUAL]],
    body: [[work.TASK_BODY, USUAL]],
    dueAt: [[work.DUE_AT, USUAL]],
    status: [[work.TASK_STATUS, USUAL]],
  },
  notes: {
    title: [[work.NOTE_TITLE, USUAL]],
    body: [[work.NOTE_BODY, USUAL]],
  },
  members: {
    name: [
      [work.MEMBER_NAME, USUAL],
      [work.MEMBER_NAME_PERHAPS, PERHAPS],
    ],
    email: [
      [person.EMAIL, USUAL],
      [work.MEMBER_EMAIL, USUAL],
    ],
    role: [[work.MEMBER_ROLE, USUAL]],
    teams: [[work.TEAMS, USUAL]],
  },
}

/** Names that a custom field has as well when its label is one of them: "E-mail Address" for a field "Email". */
export const SHARED_WORDS: readonly Words[] = [
  person.FIRST_NAME,
  person.LAST_NAME,
  person.EMAIL,
  person.PHONE,
  person.MOBILE_PHONE,
  person.JOB_TITLE,
  person.BIRTHDAY,
  person.LINKEDIN,
  person.X,
  company.COMPANY_NAME,
  company.DOMAIN,
  company.WEBSITE,
  company.INDUSTRY,
  company.EMPLOYEES,
  company.ANNUAL_REVENUE,
  company.DESCRIPTION,
  company.NOTES,
  company.TAGS,
  place.STREET,
  place.CITY,
  place.STATE,
  place.POSTAL_CODE,
  place.COUNTRY,
  deal.CURRENCY,
  deal.CLOSE_DATE,
  deal.PROBABILITY,
  work.DUE_AT,
]

/** Names of the relations to members, by the field. */
export const MEMBER_RELATION_WORDS: Readonly<Record<string, Words>> = {
  owner: work.OWNER,
  assignee: work.ASSIGNEE,
}

/** Names of the title or name that a record is called by; no relation can be found by it alone. */
export const RECORD_NAME_WORDS: Words = [...person.SOME_NAME, ...person.FULL_NAME, ...words('title, display name')]
