import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { list } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { PickerButton } from '../picker-button.tsx'
import { textOf, textsOf } from '../read-value.ts'
import { RelationPicker } from '../relation-picker.tsx'
import { RecordChip } from '../values/record-chip.tsx'
import type { PartInputProps } from './part-input.ts'
import { ME, useNamed } from './use-named.ts'

export function RelationInput(props: PartInputProps): ReactNode {
  const { field, value, onChange, label, isMany, withMe, autoFocus } = props
  const { member } = useSession()
  const object = field.kind === 'actor' ? 'members' : (field.relationTo ?? '')
  const chosen = useNamed(object, isMany ? textsOf(value) : [textOf(value)].filter((id) => id !== ''))
  const self = withMe ? { id: ME, name: t.fields.me } : { id: member.id, name: member.name }
  return (
    <PickerButton
      label={label}
      text={list(chosen.map(({ name }) => name))}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
      autoFocus={autoFocus}
      shown={chosen.map((related) => (
        <RecordChip key={related.id} related={related} />
      ))}
    >
      {(close) => (
        <RelationPicker
          object={object}
          label={label}
          values={chosen}
          isMany={isMany}
          isClearable={!isMany}
          first={object === 'members' ? [self] : []}
          onChange={(next) => {
            const ids = next.map(({ id }) => id)
            onChange(isMany ? ids : (ids[0] ?? null))
            if (!isMany) close()
          }}
        />
      )}
    </PickerButton>
  )
}
