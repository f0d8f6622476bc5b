/** The template file of an object: the headers that map by themselves, and example rows. */
import { targetsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import type { ValueType } from '../value/value-type.ts'

/** What an example row shows for each type of value. Addresses and names are reserved for documentation. */
const EXAMPLES: { readonly [type in ValueType]: string } = {
  text: 'Text',
  number: '1250.5',
  boolean: 'true',
  date: '2026-11-21',
  dateTime: '2026-11-21T09:30:00Z',
  email: 'ada@example.com',
  emailList: '["ada@example.org"]',
  phone: '+1 202 555 0143',
  phoneList: '["+44 20 7946 0018"]',
  link: 'example.com',
  linkList: '["example.org"]',
  currencyCode: 'EUR',
  select: '',
  multiSelect: '',
  textList: '["First","Second"]',
  rating: '4',
  json: '{"key":"value"}',
  uuid: '',
  reference: '',
}

/** Examples that read better than those of their type. */
const EXAMPLES_BY_PATH: Readonly<Record<string, string>> = {
  'name.first': 'Ada',
  'name.last': 'Lovelace',
  name: 'Example Ltd',
  jobTitle: 'Engineer',
  city: 'London',
  title: 'Call back',
}

/** A column of a template: every target of the object, each relation by one identifier that people can read. */
export function templateTargets(model: WorkspaceModel, object: ObjectModel): readonly Target[] {
  const targets = targetsOf(model, object)
  return targets.filter((target) => target.kind === 'part' || target.path === readableIdentifier(targets, target))
}

/** Of a relation's identifiers the first that is not the id, where there is one. */
function readableIdentifier(targets: readonly Target[], { part }: Target): string | undefined {
  const own = targets.filter((target) => target.kind === 'relation' && target.part.column === part.column)
  return (own.find((target) => target.kind === 'relation' && target.identifier.column !== 'id') ?? own[0])?.path
}

/** The header and one example row. The id column is left out: a template is for new records. */
export function templateRows(model: WorkspaceModel, object: ObjectModel): readonly (readonly string[])[] {
  const targets = templateTargets(model, object).filter(({ path }) => path !== 'id')
  return [targets.map(({ header }) => header), targets.map(exampleOf)]
}

function exampleOf(target: Target): string {
  const own = EXAMPLES_BY_PATH[target.path]
  if (own !== undefined) return own
  if (target.kind === 'relation') return ''
  const [option] = target.part.field.settings.options ?? []
  if (target.part.type === 'select') return option?.label ?? ''
  if (target.part.type === 'multiSelect') return option === undefined ? '' : JSON.stringify([option.label])
  return EXAMPLES[target.part.type]
}
