import { useState, type ReactNode } from 'react'
import { Combine } from 'lucide-react'
import type { ReviewFilter } from '../../../../../api/review.ts'
import { Button } from '../../../../../components/button.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import type { MendColumn } from '../mend-columns.ts'
import type { Mend } from '../use-mend.ts'
import { ClusterCard } from './cluster-card.tsx'
import { mergeOf, ownChoice, type Cluster, type ClusterChoice } from './cluster-choice.ts'

const FIRST_SHOWN = 3
/** As many as one change takes. */
const MOST_MERGED = 1_000

interface ClusterListProps {
  readonly clusters: readonly Cluster[]
  readonly column: MendColumn
  readonly filter: Omit<ReviewFilter, 'sort'>
  readonly mend: Mend
}

/** Values that are probably one, written in several ways: merged one by one, or all at once. */
export function ClusterList({ clusters, column, filter, mend }: ClusterListProps): ReactNode {
  const [shown, setShown] = useState(FIRST_SHOWN)
  const [choices, setChoices] = useState<ReadonlyMap<string, ClusterChoice>>(new Map())
  const words = it.mend.values.clusters
  const choiceOf = (cluster: Cluster): ClusterChoice => choices.get(nameOf(cluster)) ?? ownChoice(cluster)
  const merge = (chosen: readonly Cluster[], told: string, key: string): void => {
    const merges = chosen.flatMap((cluster) => mergeOf(cluster, choiceOf(cluster)) ?? []).slice(0, MOST_MERGED)
    void mend.act({ kind: 'mergeValues', column: column.path, merges, scope: { filter } }, told, key)
  }
  const mergeable = clusters.filter((cluster) => mergeOf(cluster, choiceOf(cluster)) !== null)
  return (
    <section aria-label={words.title} className="mx-4 mt-1 mb-2 rounded-lg border border-line bg-sunken">
      <div className="flex items-center gap-2 px-3 py-2">
        <h3 className="min-w-0 flex-1 truncate font-medium">{words.title}</h3>
        {mergeable.length > 1 && (
          <Button
            size="sm"
            icon={Combine}
            isPending={mend.pending === 'all'}
            isDisabled={mend.pending !== null && mend.pending !== 'all'}
            onPress={() => merge(mergeable, words.mergedAll(mergeable.length), 'all')}
          >
            {words.mergeAll(mergeable.length)}
          </Button>
        )}
      </div>
      <ul>
        {clusters.slice(0, shown).map((cluster) => (
          <ClusterCard
            key={nameOf(cluster)}
            cluster={cluster}
            choice={choiceOf(cluster)}
            onChange={(choice) => setChoices((before) => new Map(before).set(nameOf(cluster), choice))}
            onMerge={() => merge([cluster], words.merged(choiceOf(cluster).text), nameOf(cluster))}
            isPending={mend.pending === nameOf(cluster)}
            isDisabled={mend.pending !== null && mend.pending !== nameOf(cluster)}
          />
        ))}
      </ul>
      {clusters.length > shown && (
        <div className="border-t border-line px-1 py-1">
          <Button variant="ghost" size="sm" onPress={() => setShown(clusters.length)}>
            {words.more(clusters.length - shown)}
          </Button>
        </div>
      )}
    </section>
  )
}

const nameOf = (cluster: Cluster): string => JSON.stringify(cluster.map(({ value }) => value))
