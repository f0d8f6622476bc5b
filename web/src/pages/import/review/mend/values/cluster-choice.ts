import type { ReviewFacets } from '../../../../../api/types.ts'

export type Cluster = ReviewFacets['clusters'][number]

/** How a person wants the values of a cluster to be merged. */
export interface ClusterChoice {
  /** What all of them become. */
  readonly text: string
  /** Values that are another thing after all. */
  readonly left: ReadonlySet<string>
}

/** The most frequent spelling wins, unless somebody says otherwise. */
export const ownChoice = (cluster: Cluster): ClusterChoice => ({ text: cluster[0]?.text ?? '', left: new Set() })

const changing = (cluster: Cluster, { text, left }: ClusterChoice): Cluster =>
  cluster.filter((value) => value.text !== text && !left.has(value.text))

/** Cells that would be written otherwise. */
export const changedCells = (cluster: Cluster, choice: ClusterChoice): number =>
  changing(cluster, choice).reduce((sum, { count }) => sum + count, 0)

/** As an action takes it; null where nothing would change, or everything would be cleared. */
export function mergeOf(
  cluster: Cluster,
  choice: ClusterChoice,
): { readonly values: readonly string[]; readonly text: string } | null {
  const values = changing(cluster, choice).map(({ text }) => text)
  return values.length === 0 || choice.text.trim() === '' ? null : { values, text: choice.text }
}
