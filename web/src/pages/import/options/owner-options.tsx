import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../../api/session.ts'
import type { ImportView, ObjectView } from '../../../api/types.ts'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { useNamed } from '../../../fields/inputs/use-named.ts'
import { MemberPicker } from '../../../fields/member-picker.tsx'
import { PickerButton } from '../../../fields/picker-button.tsx'
import type { RelatedRecord } from '../../../fields/read-value.ts'
import { RecordChip } from '../../../fields/values/record-chip.tsx'
import { it } from '../../../texts/import-texts.ts'
import { choicesOf } from './choices-of.ts'
import { ownerField } from './mapped-targets.ts'
import { OptionSection } from './option-section.tsx'
import type { OptionsProps } from './options-props.ts'
import { ownerModeOf, type OwnerMode } from './owner-mode.ts'
import { OwnerTurns } from './owner-turns.tsx'

/** Whose new records are: one member's, those of members who take turns, nobody's; a column goes before all of them. */
export function OwnerOptions({ view, object, onChange }: OptionsProps): ReactNode {
  const { member } = useSession()
  const { options } = view
  const [owner] = useNamed('members', options.ownerId === null ? [] : [options.ownerId])
  if (ownerField(object) === undefined) return null
  const mode = ownerModeOf(options)
  const choose = (chosen: OwnerMode): void => {
    if (chosen === 'nobody') return onChange({ ownerId: null, owners: [] })
    const ownerId = options.ownerId ?? member.id
    if (chosen === 'member') onChange({ ownerId, owners: [] })
    else if (mode !== 'turns') onChange({ owners: [{ memberId: ownerId, weight: 1 }] })
  }
  return (
    <OptionSection title={it.options.owner} summary={summaryOf(view, mode, member.id, owner)}>
      <OwnerColumn view={view} object={object} />
      <ChoiceGroup
        label={it.options.ownerQuestion}
        value={mode}
        onChange={choose}
        choices={choicesOf(it.options.ownerModes)}
      />
      {mode === 'member' && owner !== undefined && (
        <div className="max-w-sm">
          <PickerButton label={it.options.member} text={owner.name} shown={<RecordChip related={owner} />}>
            {(close) => (
              <MemberPicker
                label={it.options.member}
                values={[owner]}
                onChange={([chosen]) => {
                  if (chosen !== undefined) onChange({ ownerId: chosen.id })
                  close()
                }}
              />
            )}
          </PickerButton>
        </div>
      )}
      {mode === 'turns' && <OwnerTurns view={view} onChange={(owners) => onChange({ owners })} />}
      <p className="text-sm text-muted">{it.options.ownerKept}</p>
    </OptionSection>
  )
}

function summaryOf(
  { options: { owners = [] } }: ImportView,
  mode: OwnerMode,
  selfId: string,
  owner: RelatedRecord | undefined,
): string {
  if (mode === 'turns') return it.options.summary.turns(owners.length)
  if (mode === 'nobody' || owner === undefined) return it.options.ownerModes.nobody.label
  return owner.id === selfId ? it.options.you : owner.name
}

function OwnerColumn({ view, object }: { readonly view: ImportView; readonly object: ObjectView }): ReactNode {
  const field = ownerField(object)?.apiName ?? ''
  const column = view.mapping.find(({ field: path }) => path === field || path?.startsWith(`${field}.`) === true)
  if (column !== undefined) return <p className="text-muted">{it.options.ownerColumn(column.header)}</p>
  return (
    <p className="text-muted">
      {it.options.ownerNoColumn}{' '}
      <Link
        to="/imports/$id"
        params={{ id: view.id }}
        search={{ step: 'map' }}
        className="text-accent underline underline-offset-2"
      >
        {it.options.toMapping}
      </Link>
    </p>
  )
}
