import { useQueries } from '@tanstack/react-query'
import { useObjects } from '../../../api/objects.ts'
import { recordQuery } from '../../../api/record.ts'
import { useSession } from '../../../api/session.ts'
import type { ImportOptions, ImportView, ObjectView } from '../../../api/types.ts'
import { formatField } from '../../../fields/format-field.ts'
import { useNamed } from '../../../fields/inputs/use-named.ts'
import { recordName } from '../../../fields/record-name.ts'
import { list } from '../../../texts/format.ts'
import type { OptionsInWords, OwnerInWords } from '../../../texts/options-in-words.ts'
import { defaultsOf, readDefault, typeOf, type DefaultTarget } from './default-values.ts'
import { hasSeveralValues, mappedRelations, mappedTargets, ownerField } from './mapped-targets.ts'
import { ruleOf, takesRules } from './overwrite-rules.ts'
import { missingPolicyOf } from './missing-policy.ts'
import { rulesOf } from './rules-of.ts'

/** The options of an import as the sentences take them. */
export function useOptionsInWords(view: ImportView, object: ObjectView): OptionsInWords {
  const { options } = view
  const owner = useOwnerInWords(options)
  const related = useRelatedNames(object, options.defaults)
  const targets = mappedTargets(view, object)
  return {
    singular: object.labelSingular,
    plural: object.labelPlural,
    rules: rulesOf(view, object)
      .filter(({ isMapped }) => isMapped)
      .map(({ labels }) => labels),
    duplicates: options.duplicates,
    inFile: options.inFile,
    blank: options.blank,
    deleted: options.deleted,
    multiValues: hasSeveralValues(view, object) ? options.multiValues : null,
    ignoresPlus: options.plusAddresses === 'ignore',
    exceptions: targets
      .filter((target) => takesRules(target) && ruleOf(options, target) !== undefined)
      .map(({ label }) => label),
    missing: mappedRelations(view, object).map((field) => ({
      label: field.label,
      policy: missingPolicyOf(options, field),
    })),
    owner: ownerField(object) === undefined ? null : owner,
    defaults: defaultsOf(object, options.defaults).map((target) => ({
      label: target.label,
      value: related.get(target.path) ?? inWords(target, target.text),
    })),
    defaultsOnUpdate: options.defaultsOnUpdate === true,
  }
}

function useOwnerInWords({ owners = [], ownerId }: ImportOptions): OwnerInWords {
  const { member } = useSession()
  const turns = useNamed(
    'members',
    owners.map(({ memberId }) => memberId),
  )
  const [owner] = useNamed('members', ownerId === null ? [] : [ownerId])
  if (owners.length > 0)
    return { kind: 'turns', turns: owners.map(({ weight }, place) => ({ name: turns[place]?.name ?? '', weight })) }
  if (owner === undefined) return { kind: 'nobody' }
  return owner.id === member.id ? { kind: 'you' } : { kind: 'member', name: owner.name }
}

/** The names of related records that defaults choose, by the paths of the defaults. */
function useRelatedNames(object: ObjectView, defaults: ImportOptions['defaults']): ReadonlyMap<string, string> {
  const objects = useObjects()
  const chosen = defaultsOf(object, defaults).filter(({ isChosen }) => isChosen)
  const records = useQueries({ queries: chosen.map(({ field, text }) => recordQuery(field.relationTo ?? '', text)) })
  return new Map(
    chosen.map(({ path, field: { relationTo } }, place) => {
      const other = objects.find(({ apiName }) => apiName === relationTo)
      const record = records[place]?.data
      return [path, other === undefined || record === undefined ? '…' : recordName(other, record)]
    }),
  )
}

/** A field of one part as it is read in a record; of others the text as it stands. */
function inWords(target: DefaultTarget, text: string): string {
  const { field, path } = target
  const value = readDefault(typeOf(target), text, undefined)
  if (path === field.apiName && field.kind !== 'relation') return formatField(field, { id: '', [path]: value })
  return Array.isArray(value) ? list(value.map(String)) : text
}
