/** Values that are probably one, and how a person wants them to be merged. */
import type { ReviewFacets } from '../../../../../api/types.ts'
import type { MendColumn } from '../mend-columns.ts'

export type Cluster = readonly Spelling[]

interface Spelling {
  /** By which the server knows it. */
  readonly value: string
  /** As people write it. */
  readonly text: string
  readonly count: number
}

export interface ClusterChoice {
  /** What all of them become. */
  readonly text: string
  /** Values that are another thing after all. */
  readonly left: ReadonlySet<string>
}

export const clustersOf = ({ clusters }: ReviewFacets, { written }: MendColumn): readonly Cluster[] =>
  clusters.map((cluster) => cluster.map(({ text, count }) => ({ value: text, text: written(text), count })))

/** The most frequent spelling wins, unless somebody says otherwise. */
export const ownChoice = (cluster: Cluster): ClusterChoice => ({ text: cluster[0]?.text ?? '', left: new Set() })

const changing = (cluster: Cluster, { text, left }: ClusterChoice): Cluster =>
  cluster.filter((spelling) => spelling.text !== text && !left.has(spelling.value))

/** Cells that would be written otherwise. */
export const changedCells = (cluster: Cluster, choice: ClusterChoice): number =>
  changing(cluster, choice).reduce((sum, { count }) => sum + count, 0)

/** As an action takes it; null where nothing would change, or everything would be cleared. */
export function mergeOf(
  cluster: Cluster,
  choice: ClusterChoice,
): { readonly values: readonly string[]; readonly text: string } | null {
  const values = changing(cluster, choice).map(({ value }) => value)
  return values.length === 0 || choice.text.trim() === '' ? null : { values, text: choice.text }
}
