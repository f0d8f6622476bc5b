/** Makes the data model of a file in another workspace, through the API like anyone. */
import type { ListedObject } from '../../operations/model/list-objects.ts'
import type { RoleView } from '../../operations/access/roles.ts'
import type { TeamView } from '../../operations/access/teams.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import type { ApiClient } from '../api-client.ts'
import type { FieldFile, ModelFile, ObjectFile } from './workspace-files.ts'

/** Objects, fields, roles and teams. What would change records on their way in comes afterwards: see `finishModel`. */
export async function makeModel(api: ApiClient, { objects, roles, teams }: ModelFile): Promise<void> {
  const there = new Map((await readModel(api)).map((object) => [object.apiName, object]))
  for (const object of objects) await makeObject(api, object, there.get(object.apiName))
  for (const isRelation of [false, true]) {
    for (const object of objects) {
      const fields = object.fields.filter(({ kind }) => (kind === 'relation') === isRelation)
      for (const field of fields) await makeField(api, object, field)
    }
  }
  for (const { apiName, fields } of objects) {
    await api.request(`/objects/${apiName}/field-order`, {
      method: 'PUT',
      json: { fields: fields.map((field) => field.apiName) },
    })
  }
  const known = await api.request<{ readonly roles: readonly RoleView[] }>('/roles')
  for (const role of roles) {
    if (!known.roles.some(({ label }) => label === role.label))
      await api.request('/roles', { method: 'POST', json: role })
  }
  const found = await api.request<{ readonly teams: readonly TeamView[] }>('/teams')
  for (const label of teams) {
    if (!found.teams.some((team) => team.label === label))
      await api.request('/teams', { method: 'POST', json: { label } })
  }
}

/** A default would be given to records that have none, and what is required would refuse them. */
export async function finishModel(api: ApiClient, { objects }: ModelFile): Promise<void> {
  for (const object of objects) {
    for (const { apiName, isRequired, defaultValue, currency } of object.fields) {
      const late = {
        ...(isRequired && { isRequired }),
        ...(defaultValue !== null && { defaultValue }),
        ...(currency !== null && { currency }),
      }
      if (Object.keys(late).length > 0) await change(api, `/objects/${object.apiName}/fields/${apiName}`, late)
    }
  }
}

export async function readModel(api: ApiClient): Promise<readonly ListedObject[]> {
  return (await api.request<{ readonly objects: readonly ListedObject[] }>('/model')).objects
}

async function makeObject(api: ApiClient, object: ObjectFile, there: ListedObject | undefined): Promise<void> {
  const { apiName, labelSingular, labelPlural, icon } = object
  if (there === undefined) {
    await api.request('/objects', { method: 'POST', json: { apiName, labelSingular, labelPlural, icon } })
  } else if (there.labelSingular !== labelSingular || there.labelPlural !== labelPlural || there.icon !== icon) {
    await change(api, `/objects/${apiName}`, { labelSingular, labelPlural, icon })
  }
}

async function makeField(api: ApiClient, object: ObjectFile, field: FieldFile): Promise<void> {
  const path = `/objects/${object.apiName}/fields`
  const { fields } = await api.request<{ readonly fields: readonly FieldFile[] }>(path)
  const there = fields.find(({ apiName }) => apiName === field.apiName)
  const { apiName, label, kind, relationTo, isUnique, description, options, openOptions } = field
  const told = {
    label,
    ...(description !== null && { description }),
    ...(options !== null && { options, openOptions }),
    ...(field.decimals !== null && { decimals: field.decimals }),
    ...(field.phoneCountry !== null && { phoneCountry: field.phoneCountry }),
    ...(field.inverseLabel !== null && { inverseLabel: field.inverseLabel }),
  }
  if (there === undefined) {
    const made = { apiName, kind, isUnique, ...(relationTo !== null && { relationTo }), ...told }
    await api.request(path, { method: 'POST', json: made })
    return
  }
  // Changed by itself: records come in as unique as they were.
  if (there.isUnique !== isUnique) await change(api, `${path}/${apiName}`, { isUnique })
  // Roles and teams are the options of members, and made apart.
  const isMemberOption = object.apiName === MEMBERS && options !== null
  if (isMemberOption || isSame(there, field)) return
  await change(api, `${path}/${apiName}`, told)
}

const isSame = (
  there: FieldFile,
  { label, description, options, openOptions, decimals, phoneCountry, inverseLabel }: FieldFile,
): boolean =>
  JSON.stringify([
    there.label,
    there.description,
    there.options,
    there.openOptions,
    there.decimals,
    there.phoneCountry,
    there.inverseLabel,
  ]) === JSON.stringify([label, description, options, openOptions, decimals, phoneCountry, inverseLabel])

const change = (api: ApiClient, path: string, json: object): Promise<unknown> =>
  api.request(path, { method: 'PATCH', json })
