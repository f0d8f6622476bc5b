/** The objects that every workspace starts with. API names are public: see `docs/data-model.md`. */
import type { SelectOption } from '../value/value-type.ts'
import type { Field, FieldSettings } from './field.ts'
import type { FieldKind } from './field-kind.ts'

export type FieldDefinition = Omit<Field, 'id'>

export interface ObjectDefinition {
  readonly apiName: string
  readonly labelSingular: string
  readonly labelPlural: string
  readonly icon: string
  readonly fields: readonly FieldDefinition[]
}

type Extra = Partial<Pick<Field, 'isUnique' | 'isRequired'>> & FieldSettings

function field(apiName: string, label: string, kind: FieldKind, extra: Extra = {}): FieldDefinition {
  const { isUnique = false, isRequired = false, ...settings } = extra
  return { apiName, label, kind, isCustom: false, isSystem: false, isUnique, isRequired, settings }
}

const options = (...labels: readonly string[]): readonly SelectOption[] =>
  labels.map((label) => ({ label, value: label.toLowerCase().replaceAll(/\W+/g, '_') }))

/** For states of things: a colour says at a glance which one it is. */
const coloredOptions = (colors: Readonly<Record<string, string>>): readonly SelectOption[] =>
  options(...Object.keys(colors)).map((option) => Object.assign({}, option, { color: colors[option.label] }))

const relation = (apiName: string, label: string, relationTo: string): FieldDefinition =>
  field(apiName, label, 'relation', { relationTo })

const owner = (): FieldDefinition => relation('owner', 'Owner', 'members')

const system = (apiName: string, label: string, kind: FieldKind, isUnique = false): FieldDefinition => ({
  ...field(apiName, label, kind, { isUnique }),
  isSystem: true,
})

/** First in every object. `id` is the only one that a file may set, and only for a new record. */
export const LEADING_SYSTEM_FIELDS: readonly FieldDefinition[] = [system('id', 'Id', 'uuid', true)]

/** Last in every object. */
export const TRAILING_SYSTEM_FIELDS: readonly FieldDefinition[] = [
  system('createdAt', 'Created at', 'dateTime'),
  system('updatedAt', 'Updated at', 'dateTime'),
  system('deletedAt', 'Deleted at', 'dateTime'),
  system('createdBy', 'Created by', 'actor'),
  system('updatedBy', 'Updated by', 'actor'),
]

/** What a custom object has before anyone adds a field. */
export const CUSTOM_OBJECT_FIELDS: readonly FieldDefinition[] = [field('name', 'Name', 'text'), owner()]

export const STANDARD_OBJECTS: readonly ObjectDefinition[] = [
  {
    apiName: 'companies',
    labelSingular: 'Company',
    labelPlural: 'Companies',
    icon: 'building-2',
    fields: [
      field('name', 'Name', 'text'),
      field('domain', 'Domain', 'links', { isUnique: true }),
      field('industry', 'Industry', 'select', {
        openOptions: true,
        options: options('Software', 'Finance', 'Health Care', 'Manufacturing', 'Retail', 'Education'),
      }),
      field('employees', 'Employees', 'number'),
      field('annualRevenue', 'Annual Revenue', 'currency'),
      field('phones', 'Phones', 'phones'),
      field('address', 'Address', 'address'),
      field('linkedin', 'LinkedIn', 'links'),
      field('x', 'X', 'links'),
      field('idealCustomer', 'Ideal Customer', 'boolean'),
      field('tags', 'Tags', 'multiSelect', { openOptions: true, options: [] }),
      field('description', 'Description', 'richText'),
      owner(),
    ],
  },
  {
    apiName: 'people',
    labelSingular: 'Person',
    labelPlural: 'People',
    icon: 'users',
    fields: [
      field('name', 'Name', 'fullName'),
      field('emails', 'Emails', 'emails', { isUnique: true }),
      field('phones', 'Phones', 'phones'),
      field('jobTitle', 'Job Title', 'text'),
      relation('company', 'Company', 'companies'),
      field('city', 'City', 'text'),
      field('address', 'Address', 'address'),
      field('linkedin', 'LinkedIn', 'links'),
      field('x', 'X', 'links'),
      field('birthday', 'Birthday', 'date'),
      field('tags', 'Tags', 'multiSelect', { openOptions: true, options: [] }),
      field('notes', 'Notes', 'richText'),
      owner(),
    ],
  },
  {
    apiName: 'opportunities',
    labelSingular: 'Opportunity',
    labelPlural: 'Opportunities',
    icon: 'target',
    fields: [
      field('name', 'Name', 'text'),
      field('amount', 'Amount', 'currency'),
      field('closeDate', 'Close Date', 'date'),
      field('stage', 'Stage', 'select', {
        options: coloredOptions({
          New: 'gray',
          Screening: 'purple',
          Meeting: 'blue',
          Proposal: 'amber',
          Won: 'green',
          Lost: 'red',
        }),
      }),
      field('probability', 'Probability', 'number'),
      relation('company', 'Company', 'companies'),
      relation('contact', 'Contact', 'people'),
      field('source', 'Source', 'select', { openOptions: true, options: [] }),
      field('description', 'Description', 'richText'),
      owner(),
    ],
  },
  {
    apiName: 'leads',
    labelSingular: 'Lead',
    labelPlural: 'Leads',
    icon: 'magnet',
    fields: [
      field('name', 'Name', 'fullName'),
      field('emails', 'Emails', 'emails'),
      field('phones', 'Phones', 'phones'),
      field('company', 'Company', 'text'),
      field('jobTitle', 'Job Title', 'text'),
      field('website', 'Website', 'links'),
      field('source', 'Source', 'select', {
        openOptions: true,
        options: options('Web', 'Referral', 'Event', 'Advertisement', 'Cold Call'),
      }),
      field('status', 'Status', 'select', {
        options: coloredOptions({
          New: 'blue',
          Contacted: 'amber',
          Qualified: 'green',
          Unqualified: 'red',
          Converted: 'purple',
        }),
      }),
      field('rating', 'Rating', 'rating'),
      field('industry', 'Industry', 'select', { openOptions: true, options: [] }),
      field('employees', 'Employees', 'number'),
      field('annualRevenue', 'Annual Revenue', 'currency'),
      field('address', 'Address', 'address'),
      field('notes', 'Notes', 'richText'),
      field('tags', 'Tags', 'multiSelect', { openOptions: true, options: [] }),
      owner(),
    ],
  },
  {
    apiName: 'tasks',
    labelSingular: 'Task',
    labelPlural: 'Tasks',
    icon: 'square-check',
    fields: [
      field('title', 'Title', 'text'),
      field('body', 'Body', 'richText'),
      field('dueAt', 'Due at', 'dateTime'),
      field('status', 'Status', 'select', {
        options: coloredOptions({ 'To do': 'gray', 'In progress': 'blue', Done: 'green' }),
      }),
      relation('assignee', 'Assignee', 'members'),
      relation('company', 'Company', 'companies'),
      relation('person', 'Person', 'people'),
      relation('opportunity', 'Opportunity', 'opportunities'),
      owner(),
    ],
  },
  {
    apiName: 'notes',
    labelSingular: 'Note',
    labelPlural: 'Notes',
    icon: 'notebook',
    fields: [
      field('title', 'Title', 'text'),
      field('body', 'Body', 'richText'),
      relation('company', 'Company', 'companies'),
      relation('person', 'Person', 'people'),
      relation('opportunity', 'Opportunity', 'opportunities'),
      owner(),
    ],
  },
  {
    apiName: 'members',
    labelSingular: 'Workspace Member',
    labelPlural: 'Workspace Members',
    icon: 'id-card',
    fields: [
      field('name', 'Name', 'text'),
      field('email', 'Email', 'email', { isUnique: true }),
      field('role', 'Role', 'select', { options: options('Administrator', 'Manager', 'Member', 'Viewer') }),
      field('teams', 'Teams', 'multiSelect', { openOptions: true, options: [] }),
    ],
  },
]
