import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useObjects } from '../../../api/objects.ts'
import { handoverQuery, membersQuery, useHandOver } from '../../../api/people.ts'
import type { MemberView, ReassignedRecords } from '../../../api/types.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tell } from '../../../components/toast.tsx'
import { number } from '../../../texts/format.ts'
import { st } from '../../../texts/settings-texts.ts'

interface HandOverDialogProps {
  readonly member: MemberView
  readonly onClose: () => void
}

type Lines = ReassignedRecords['records']

const NOBODY = ''

/** Gives what a member owns and is assigned to somebody else; says first how much that is. */
export function HandOverDialog({ member, onClose }: HandOverDialogProps): ReactNode {
  const { data: lines } = useQuery(handoverQuery(member.id))
  const { data: members = [] } = useQuery(membersQuery)
  const handOver = useHandOver()
  const [to, setTo] = useState<string | null>(null)
  const count = movable(lines ?? [])
  const others = members.filter(({ id, state }) => id !== member.id && state !== 'deactivated')
  const submit = async (): Promise<void> => {
    const { records } = await handOver.mutateAsync({ from: member.id, to: to === NOBODY ? null : to })
    tell(st.members.told.handedOver(movable(records)))
  }
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.members.handOver.title(member.name === '' ? member.email : member.name)}
      submitLabel={st.members.handOver.submit(count)}
      onSubmit={submit}
      isReady={count > 0 && to !== null}
    >
      {lines === undefined ? <SkeletonRows rows={3} /> : <Counted lines={lines} />}
      <SelectField
        label={st.members.handOver.to}
        choices={[
          ...others.map(({ id, name, email }) => ({ value: id, label: name === '' ? email : name })),
          { value: NOBODY, label: st.members.handOver.nobody },
        ]}
        value={to}
        onChange={setTo}
        isDisabled={count === 0}
      />
    </FormDialog>
  )
}

const movable = (lines: Lines): number => lines.reduce((sum, { count, isMoved }) => sum + (isMoved ? count : 0), 0)

function Counted({ lines }: { readonly lines: Lines }): ReactNode {
  const objects = useObjects()
  const filled = lines.filter(({ count }) => count > 0)
  if (filled.length === 0) return <p className="text-muted">{st.members.handOver.nothing}</p>
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {filled.map(({ object: apiName, field, count, isMoved }) => {
        const object = objects.find((each) => each.apiName === apiName)
        const label = object?.fields.find((each) => each.apiName === field)?.label ?? field
        return (
          <li key={`${apiName}.${field}`} className="flex items-baseline gap-2 px-3 py-2">
            <span>{st.members.handOver.line(object?.labelPlural ?? apiName, label)}</span>
            {!isMoved && <span className="text-sm text-warn">{st.members.handOver.stays}</span>}
            <span className="ml-auto tabular-nums">{number(count)}</span>
          </li>
        )
      })}
    </ul>
  )
}
