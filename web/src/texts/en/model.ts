import type { FieldView } from '../../api/types.ts'
import { list, number, plural } from '../format.ts'
import { countedRecords } from './counted.ts'

type Kind = FieldView['kind']

const KINDS: { readonly [kind in Kind]: { readonly label: string; readonly text: string } } = {
  text: { label: 'Text', text: 'One line: a name, a title, a number of an account' },
  richText: { label: 'Rich text', text: 'Paragraphs, lists and links, as Markdown' },
  number: { label: 'Number', text: 'Exact, with any number of decimals' },
  boolean: { label: 'Yes or no', text: 'True, false, or not known' },
  date: { label: 'Date', text: 'A day, the same everywhere' },
  dateTime: { label: 'Date and time', text: 'A moment, shown in the reader’s time zone' },
  fullName: { label: 'Full name', text: 'First and last name' },
  email: { label: 'E-mail', text: 'One address' },
  emails: { label: 'E-mails', text: 'A primary address and others' },
  phones: { label: 'Phones', text: 'A primary number and others' },
  links: { label: 'Links', text: 'A website or domain, and others' },
  address: { label: 'Address', text: 'Street, city, postal code, country' },
  currency: { label: 'Currency', text: 'An amount and its currency' },
  select: { label: 'Select', text: 'One of several options' },
  multiSelect: { label: 'Multi-select', text: 'Any of several options' },
  array: { label: 'List', text: 'Several texts in an order' },
  rating: { label: 'Rating', text: 'One to five stars' },
  json: { label: 'JSON', text: 'Whatever a program keeps there' },
  uuid: { label: 'UUID', text: 'An id of another system' },
  relation: { label: 'Relation', text: 'A record of an object' },
  actor: { label: 'Actor', text: 'Who did it, and how' },
}

const countedFields = (count: number): string => plural(count, 'field', 'fields')
const countedTemplates = (count: number): string => plural(count, 'import template', 'import templates')

export const model = {
  title: 'Data model',
  intro: 'What the workspace keeps: its objects, and the fields that their records have.',
  objects: 'Objects',
  kinds: KINDS,
  columns: { object: 'Object', fields: 'Fields', records: 'Records', type: 'Type' },
  custom: 'Custom',
  standard: 'Standard',
  fieldCount: countedFields,
  apiName: 'API name',
  apiNameHint: 'For files, the API and the command line. It stays as it is.',
  apiNameNew: 'For files, the API and the command line. It cannot be changed later.',
  apiNameInvalid: 'A letter, then letters and digits.',
  icon: 'Icon',
  iconNamed: (name: string) => name.replaceAll('-', ' ').replace(/ \d+$/, ''),
  save: 'Save',
  saved: 'Saved.',
  discard: 'Discard',
  unsaved: 'Not saved yet',

  newObject: 'New object',
  newObjectText: 'It gets the fields Name and Owner. Add others on its page.',
  createObject: 'Create object',
  objectCreated: (name: string) => `${name} is there.`,
  singular: 'Name of one',
  singularExample: 'Project',
  plural: 'Name of many',
  pluralExample: 'Projects',
  nameMissing: 'Enter a name.',

  details: 'Names',
  detailsText: (custom: boolean) =>
    custom
      ? 'How people know it. Files and programs know it by its API name.'
      : 'A standard object can be renamed. Files and programs know it by its API name.',
  openRecords: 'Open records',
  fields: 'Fields',
  fieldsHint: 'The order is that of lists, panels, template files and exports.',
  fieldsOf: (object: string) => `Fields of ${object}`,
  moveField: (field: string) => `Move ${field}`,
  newField: 'New field',
  systemFields: 'Kept by Waybill',
  systemFieldsText: 'Every object has these. Nobody writes them.',
  required: 'Required',
  unique: 'Unique',
  defaultShort: (value: string) => `Default: ${value}`,
  relationTo: (object: string) => `to ${object}`,
  optionCount: (count: number) => plural(count, 'option', 'options'),
  relations: 'Relations from other objects',
  relationsText: 'Records that point here. At a record of this object they are listed under the name on the right.',
  relationFrom: (object: string, field: string) => `${object} · ${field}`,
  noFields: 'No fields of its own',

  removeObject: 'Delete object',
  removeObjectTitle: (object: string) => `Delete ${object}?`,
  removeObjectLoss: (records: number, jobs: number) =>
    `${records === 0 ? 'It has no records.' : `${countedRecords(records)}, deleted ones included, ${records === 1 ? 'is' : 'are'} lost.`}${
      jobs === 0
        ? ''
        : ` The history of ${plural(jobs, 'batch job', 'batch jobs')} goes with it: none of them can be undone.`
    }`,
  removeObjectWhy:
    'An object goes with its records, its fields and the history of its batch jobs. This cannot be taken back.',
  removeObjectFixed: 'A standard object cannot be deleted. A role can hide it.',
  typeToConfirm: (name: string) => `Type ${name} to confirm`,
  objectRemoved: (name: string) => `${name} is deleted.`,

  chooseKind: 'What will it hold?',
  chooseKindText: 'The kind of a field stays. Everything else about it can change.',
  kindGroups: {
    words: 'Text and options',
    numbers: 'Numbers and dates',
    contact: 'Contact',
    other: 'Others',
  },
  kindChange: 'Another kind',
  createField: 'Create field',
  fieldCreated: (label: string) => `The field ${label} is there.`,
  label: 'Name',
  labelExample: 'Customer number',
  description: 'Description',
  descriptionHint: 'Shown where people fill it in.',
  kind: 'Kind',
  values: 'Values',
  rules: 'Rules',

  options: 'Options',
  optionsHint: 'Drag them into order. By keyboard: Enter on a handle, the arrow keys, Enter.',
  noOptions: 'No options yet',
  addOption: 'Add option',
  optionLabel: 'Name of the option',
  optionColor: (option: string) => `Colour of ${option}`,
  colors: {
    gray: 'Gray',
    red: 'Red',
    orange: 'Orange',
    amber: 'Amber',
    green: 'Green',
    teal: 'Teal',
    blue: 'Blue',
    purple: 'Purple',
    pink: 'Pink',
  },
  moveOption: (option: string) => `Move ${option}`,
  removeOption: (option: string) => `Remove or merge ${option}`,
  keepOption: 'Keep it',
  optionUse: (count: number) => (count === 0 ? 'not used' : countedRecords(count)),
  optionRemoved: 'Removed',
  optionMerged: (count: number) => `${countedRecords(count)} will have`,
  nothingInstead: 'nothing instead',
  replacementOf: (option: string) => `What records with ${option} get`,
  optionRepeated: 'Another option is called the same.',
  unnamedOption: 'this option',
  openOptions: 'Take other values too',
  openOptionsHint: 'An open list: imports and people may write what is not among the options.',
  strayValues: 'Values that records have without being options',
  makeOption: 'Make an option',
  makeOptions: 'Make all of them options',
  moreStray: (count: number) => `and ${plural(count, 'other', 'others')}`,
  changesRecords: (count: number) => `Saving changes ${countedRecords(count)}.`,
  saveTitle: 'Change options and their records?',
  saveMerges: (from: string, to: string | null, count: number) =>
    to === null
      ? `${countedRecords(count)} with “${from}” will have no value.`
      : `${countedRecords(count)} with “${from}” will have “${to}”.`,
  saveConfirm: 'Change them',

  defaultValue: 'Default',
  defaultHint: 'New records have it unless they are given a value, also those of imports.',
  clearDefault: 'No default',
  currency: 'Default currency',
  currencyHint: 'For amounts that come without a currency.',
  noCurrency: 'None',
  phoneCountry: 'Default country',
  phoneCountryHint: 'For numbers that come without a country code.',
  noCountry: 'None',
  decimals: 'Decimals',
  decimalsHint: 'How many are shown. Values are kept as they were given.',
  decimalsAll: 'As many as there are',
  decimalsCount: (count: number) => plural(count, 'decimal', 'decimals'),
  relationTarget: 'Points to',
  relationThisSide: 'Name here',
  relationOtherSide: (object: string) => `Name at ${object}`,
  relationOtherHint: (other: string, object: string) =>
    `At a record of ${other}, the ${object.toLowerCase()} that point to it are listed under this name.`,

  requiredLabel: 'Required',
  requiredHint: 'No record is written without a value.',
  emptyRecords: (count: number) =>
    `${countedRecords(count)} ${count === 1 ? 'has' : 'have'} no value yet. ${count === 1 ? 'It stays' : 'They stay'} as ${
      count === 1 ? 'it is' : 'they are'
    }; imports cannot clear it and new records need it.`,
  noEmptyRecords: 'Every record has a value.',
  uniqueLabel: 'Unique',
  uniqueHint: 'No two records share a value, deleted ones included. Imports find records by it.',
  uniqueNoKind: 'This kind of field cannot tell one record from another.',
  uniqueNoDefault: 'A unique field has no default.',
  uniqueChecking: 'Looking for values that occur twice…',
  uniqueOn: (field: string) => `${field} is unique now.`,
  uniqueOff: (field: string) => `${field} may have the same value twice now.`,
  uniqueOffTitle: (field: string) => `Let records share ${field}?`,
  uniqueOffText: (templates: number) =>
    `Imports will not find records by it any more${templates === 0 ? '' : `; ${countedTemplates(templates)} use it`}. It can be unique again as long as no value occurs twice.`,
  uniqueOffConfirm: 'Allow equal values',
  conflictsTitle: (field: string) => `${field} cannot be unique yet`,
  conflicts: (values: number) =>
    `${plural(values, 'value occurs', 'values occur')} more than once. Correct the records or delete them for good, then try again.`,
  conflictRecords: (count: number) => countedRecords(count),
  conflictsMore: (count: number) => `${plural(count, 'value is', 'values are')} not listed here.`,
  checkAgain: 'Check again',
  close: 'Close',
  unnamed: 'Unnamed',
  deletedRecord: 'deleted',
  openConflict: (name: string) => `Open ${name}`,

  removeField: 'Delete field',
  removeFieldTitle: (field: string) => `Delete the field ${field}?`,
  removeFieldWhy: 'Its values go with it, in every record. This cannot be taken back.',
  removeFieldLoss: (records: number, templates: number) =>
    list([
      records === 0 ? 'No record has a value there' : `${countedRecords(records)}, deleted ones included, lose a value`,
      ...(templates === 0 ? [] : [`${countedTemplates(templates)} send a column there`]),
    ]),
  removeFieldFixed: 'A standard field cannot be deleted. A role can hide it.',
  fieldRemoved: (field: string) => `The field ${field} is deleted.`,
  systemField: 'This field is kept by Waybill and stays as it is.',
  counting: 'Counting…',
  counted: (count: number) => number(count),
}
