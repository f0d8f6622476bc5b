/**
 * Reads the name of a field as a person types it in an option, in the same grammar as headers:
 * `jobTitle`, `emails.primary`, "Emails / Primary Email", `email`, `companyDomain`.
 */
import { findTarget, looseTargetsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import { headerKey } from './header-key.ts'
import { buildLexicon, readKey } from './lexicon.ts'

/** A name must be as sure as a usual name of the field: what the person wrote is followed without asking. */
const SURE = 0.9

/** @returns the one target that the text names, or undefined when it names none or several */
export function readFieldPath(model: WorkspaceModel, object: ObjectModel, text: string): Target | undefined {
  return findTarget(model, object, text) ?? findRelation(model, object, text) ?? findByHeader(model, object, text)
}

/** "Company" is the relation itself, by whatever names the record, as in `findTarget`; "Company Name" is by its name. */
function findRelation(model: WorkspaceModel, object: ObjectModel, text: string): Target | undefined {
  const key = headerKey(text)
  const relation = object.fields.find(
    ({ kind, label, apiName }) => kind === 'relation' && [label, apiName].some((name) => headerKey(name) === key),
  )
  if (relation !== undefined) return findTarget(model, object, relation.apiName)
  return looseTargetsOf(model, object).find(({ header, path }) =>
    [header, path].some((name) => headerKey(name) === key),
  )
}

function findByHeader(model: WorkspaceModel, object: ObjectModel, text: string): Target | undefined {
  const claims = readKey(buildLexicon(model, object), headerKey(text))?.claims ?? []
  const strongest = Math.max(0, ...claims.map(({ strength }) => strength))
  const [best, ...rivals] = claims.filter(({ strength }) => strength === strongest)
  return best === undefined || rivals.length > 0 || strongest < SURE ? undefined : best.target
}
