import type { ReactNode } from 'react'
import { Minus, Plus, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField } from 'react-aria-components/NumberField'
import type { ImportOptions, ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { useNamed } from '../../../fields/inputs/use-named.ts'
import { MemberPicker } from '../../../fields/member-picker.tsx'
import { percent } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { AddPicker } from './add-picker.tsx'

type Turns = NonNullable<ImportOptions['owners']>

const MOST_WEIGHT = 1000

interface OwnerTurnsProps {
  readonly view: ImportView
  readonly onChange: (owners: Turns) => void
}

/** Members who own new records one after the other, each with a weight, and what each gets. */
export function OwnerTurns({ view, onChange }: OwnerTurnsProps): ReactNode {
  const turns = view.options.owners ?? []
  const named = useNamed(
    'members',
    turns.map(({ memberId }) => memberId),
  )
  const all = turns.reduce((sum, { weight }) => sum + weight, 0)
  const shares = new Map(view.preview?.owners?.map(({ memberId, records }) => [memberId, records]))
  return (
    <div className="flex flex-col gap-2">
      <ul className="divide-y divide-line rounded-md border border-line">
        {turns.map(({ memberId, weight }, place) => {
          const name = named[place]?.name ?? ''
          const records = shares.get(memberId)
          return (
            <li key={memberId} className="flex items-center gap-3 py-1 pr-1 pl-3">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="text-sm text-muted">
                {percent(weight / all)}
                {records !== undefined && ` · ${it.options.gets(records)}`}
              </span>
              <Weight
                label={it.options.weight(name)}
                value={weight}
                onChange={(next) =>
                  onChange(turns.map((turn) => (turn.memberId === memberId ? { memberId, weight: next } : turn)))
                }
              />
              <Button
                variant="ghost"
                size="sm"
                icon={X}
                label={it.options.removeTurn(name)}
                isDisabled={turns.length === 1}
                onPress={() => onChange(turns.filter((turn) => turn.memberId !== memberId))}
              />
            </li>
          )
        })}
      </ul>
      <AddPicker label={it.options.addMember}>
        {(close) => (
          <MemberPicker
            label={it.options.addMember}
            values={[]}
            onChange={([member]) => {
              if (member !== undefined && !turns.some(({ memberId }) => memberId === member.id))
                onChange([...turns, { memberId: member.id, weight: 1 }])
              close()
            }}
          />
        )}
      </AddPicker>
    </div>
  )
}

interface WeightProps {
  readonly label: string
  readonly value: number
  readonly onChange: (weight: number) => void
}

const STEP = 'flex size-7 items-center justify-center text-muted data-disabled:text-faint data-hovered:bg-hover'

function Weight({ label, value, onChange }: WeightProps): ReactNode {
  return (
    <NumberField
      aria-label={label}
      value={value}
      minValue={1}
      maxValue={MOST_WEIGHT}
      step={1}
      onChange={(next) => {
        if (!Number.isNaN(next) && next !== value) onChange(next)
      }}
    >
      <Group className="flex h-7 items-center overflow-clip rounded-md border border-line-strong bg-surface">
        <AriaButton slot="decrement" className={STEP}>
          <Minus size={13} aria-hidden />
        </AriaButton>
        <Input className="h-full w-12 bg-transparent text-center text-ink outline-none focus:bg-sunken" />
        <AriaButton slot="increment" className={STEP}>
          <Plus size={13} aria-hidden />
        </AriaButton>
      </Group>
    </NumberField>
  )
}
