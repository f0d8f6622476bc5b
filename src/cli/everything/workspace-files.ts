/** A whole workspace as files: the data model, a CSV for each object in the order in which they are imported, and what they hold. */
import type { Permissions } from '../../core/access/role.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import type { FieldView, ObjectView } from '../../operations/model/object-view.ts'

export const MODEL_FILE = 'model.json'
export const MANIFEST_FILE = 'manifest.json'

export type FieldFile = Omit<FieldView, 'parts' | 'isReadOnly'>
export type ObjectFile = Omit<ObjectView, 'fields' | 'relatedBy'> & { readonly fields: readonly FieldFile[] }

export interface ModelFile {
  readonly objects: readonly ObjectFile[]
  /** Those of the workspace's own. */
  readonly roles: readonly { readonly label: string; readonly permissions: Permissions }[]
  /** By label. */
  readonly teams: readonly string[]
}

export interface RecordFile {
  readonly object: string
  /** Its records are deleted: others may point to them, and they can be restored. */
  readonly isDeleted: boolean
  readonly file: string
  readonly rows: number
  /** Field paths, in the order of the file. */
  readonly columns: readonly string[]
  readonly sha256: string
}

/** Without a time: of the same workspace it is the same. */
export interface WorkspaceManifest {
  readonly waybill: 'workspace'
  readonly version: 1
  readonly files: readonly RecordFile[]
}

/** What Waybill keeps itself is not moved: it begins anew. */
const ownFields = <Field extends Pick<FieldFile, 'isSystem'>>(fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ isSystem }) => !isSystem)

export const objectFile = ({ fields, relatedBy: _relatedBy, ...object }: ObjectView): ObjectFile => ({
  apiName: object.apiName,
  labelSingular: object.labelSingular,
  labelPlural: object.labelPlural,
  icon: object.icon,
  isCustom: object.isCustom,
  fields: ownFields(fields).map(({ parts: _parts, isReadOnly: _isReadOnly, ...field }) => field),
})

/** By place in the order of import, from 0. */
export const fileNameOf = ({ apiName }: Pick<ObjectView, 'apiName'>, place: number, isDeleted: boolean): string =>
  `${String(place + 1).padStart(2, '0')}-${apiName}${isDeleted ? '-deleted' : ''}.csv`

/** Members come by their e-mail, everything else by its id: whoever sets up the other workspace is a member already. */
export function columnsOf({ apiName, fields }: ObjectView): readonly string[] {
  const own = ownFields(fields).flatMap((field) =>
    field.kind === 'relation'
      ? [`${field.apiName}.${field.relationTo === MEMBERS ? 'email' : 'id'}`]
      : field.parts.map(({ path }) => path),
  )
  return apiName === MEMBERS ? own : ['id', ...own]
}

/** What finds a record in the other workspace. */
export const keyOf = (apiName: string): string => (apiName === MEMBERS ? 'email' : 'id')

type Related = Pick<ObjectFile, 'apiName'> & {
  readonly fields: readonly Pick<FieldFile, 'apiName' | 'label' | 'kind' | 'relationTo'>[]
}

/** Members first, then what others point to before those; where they point in a circle, as they stand. */
export function importOrder<Each extends Related>(objects: readonly Each[]): readonly Each[] {
  const byName = new Map(objects.map((object) => [object.apiName, object]))
  const ordered = new Set<Each>()
  const begun = new Set<Each>()
  const place = (object: Each | undefined): void => {
    if (object === undefined || begun.has(object)) return
    begun.add(object)
    for (const { relationTo } of object.fields) if (relationTo !== null) place(byName.get(relationTo))
    ordered.add(object)
  }
  for (const object of [byName.get(MEMBERS), ...objects]) place(object)
  return [...ordered]
}

/** Relations to records that are not there yet when an object is imported in this order: to itself, too. */
export function relationsAhead<Each extends Related>(
  ordered: readonly Each[],
  object: Each,
): readonly Each['fields'][number][] {
  const done = new Set(ordered.slice(0, ordered.indexOf(object)).map(({ apiName }) => apiName))
  return object.fields.filter(({ kind, relationTo }) => kind === 'relation' && !done.has(relationTo ?? ''))
}
