import { useMemo, useState, type ReactNode } from 'react'
import { useProfile } from '../../../api/profile.ts'
import type { ColumnMapping } from '../../../api/types.ts'
import { onDemand } from '../../../components/on-demand.tsx'
import { PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { withSettingsTexts } from '../../../texts/settings-texts.ts'
import { useWorkspacePermission } from '../../settings/use-workspace-permission.ts'
import type { StageProps } from '../stage-props.ts'
import { ConstantsPanel } from './constants-panel.tsx'
import { JoinDialog, type JoinWish } from './join-dialog.tsx'
import { lineProblems, searchLines, type LineSearch } from './line-state.ts'
import { MapBar } from './map-bar.tsx'
import { MappingHead } from './mapping-head.tsx'
import { MappingSceneContext, type MappingScene } from './mapping-scene.ts'
import { MappingTable } from './mapping-table.tsx'
import { missingFields } from './missing-fields.ts'
import { MissingNote } from './missing-note.tsx'
import { showWithFocus } from './show-with-focus.ts'
import { useMapping } from './use-mapping.ts'
import { useTargetGroups } from './use-target-groups.ts'

const NewFieldDialog = onDemand(() =>
  withSettingsTexts(async () => (await import('./new-field-dialog.tsx')).NewFieldDialog),
)

/** Which column goes where. Every choice is kept on the server at once. */
export function MapStage({ view, object }: StageProps): ReactNode {
  const groups = useTargetGroups(object)
  const changes = useMapping(view, groups)
  const mayCreate = useWorkspacePermission('manageModel')
  const scene = useMemo(
    (): MappingScene => ({ view, object, groups, changes, mayCreate }),
    [view, object, groups, changes, mayCreate],
  )
  return (
    <MappingSceneContext value={scene}>
      <Mapping scene={scene} />
      <MapBar view={view} isSaving={changes.isSaving} />
    </MappingSceneContext>
  )
}

const EVERYTHING: LineSearch = { filter: 'all', text: '' }

function Mapping({ scene: { view, object, groups, changes } }: { readonly scene: MappingScene }): ReactNode {
  const { profile } = useProfile(view)
  const [search, setSearch] = useState(EVERYTHING)
  const [creating, setCreating] = useState<ColumnMapping | null>(null)
  const [joining, setJoining] = useState<JoinWish | null>(null)
  const [added, setAdded] = useState<readonly string[]>([])
  const problems = lineProblems(view, profile)
  const lines = searchLines(view.mapping, search, problems, changes.touched)
  const find = (next: LineSearch): void => {
    changes.forgetTouched()
    setSearch(next)
  }
  const skip = (columns: readonly number[]): void =>
    void changes.change(columns[0] ?? 0, { mapping: columns.map((column) => ({ column, field: null })) })
  return (
    <PageColumn isWide>
      <MissingNote
        fields={missingFields(object, groups, view)}
        onFind={() => showWithFocus(() => find({ filter: 'unmapped', text: '' }), '[data-field-button]')}
        onConstant={(path) => setAdded([...added, path])}
      />
      <Panel>
        <MappingHead mapping={view.mapping} problems={problems} search={search} onSearch={find} onSkip={skip} />
        {lines.length === 0 ? (
          <p className="px-4 py-10 text-center text-muted">
            {it.map.noColumns[search.text === '' ? search.filter : 'all']}
          </p>
        ) : (
          <MappingTable
            key={search.filter}
            lines={lines}
            problems={problems}
            onCreate={setCreating}
            onJoin={(columns, field) => setJoining({ columns, field })}
          />
        )}
      </Panel>
      <ConstantsPanel
        added={added}
        onAdd={(path) => setAdded([...added, path])}
        onRemove={(path) => setAdded(added.filter((each) => each !== path))}
      />
      {creating !== null && <NewFieldDialog column={creating} onClose={() => setCreating(null)} />}
      {joining !== null && <JoinDialog wish={joining} onClose={() => setJoining(null)} />}
    </PageColumn>
  )
}
