/**
 * How a file of a system fares that nobody has ever seen: the headers that only this system's files have are
 * taken out of the dictionary before its files are mapped.
 */
import { headerKey } from '../src/core/mapping/header-key.ts'
import type { LabelledFile } from '../src/core/mapping/labelled/labelled-file.ts'
import { ownKeysOf } from '../src/core/mapping/names-of-relation.ts'
import { headerVariants } from '../src/core/mapping/header-variants.ts'
import { findObject, type WorkspaceModel } from '../src/core/model/object.ts'
import { judgeFile, type Verdict } from './mapping-judge.ts'

/** Files of one system begin with its name. */
const systemOf = ({ name }: LabelledFile): string => name.split(/[\s,:]/)[0] ?? name

export function judgeUnseen(model: WorkspaceModel, files: readonly LabelledFile[]): readonly Verdict[] {
  const bySystem = Map.groupBy(files, systemOf)
  return files.map((file) => {
    const own = new Set(keysOf(model, [file]))
    const others = [...bySystem].flatMap(([system, theirs]) => (system === systemOf(file) ? [] : theirs))
    const known = new Set(keysOf(model, others))
    const unknownKeys = new Set([...own].filter((key) => !known.has(key)))
    return judgeFile(model, file, { samples: true, unknownKeys })
  })
}

/** Every form in which the headers would be looked up. */
const keysOf = (model: WorkspaceModel, files: readonly LabelledFile[]): readonly string[] =>
  files.flatMap(({ object: name, columns }) => {
    const object = findObject(model, name)
    const own = object === undefined ? [] : ownKeysOf(object)
    return columns.flatMap(({ header }) => [headerKey(header), ...headerVariants(header, 1, own).map(({ key }) => key)])
  })
