import type { ReactNode } from 'react'
import { useQueries } from '@tanstack/react-query'
import { useObject } from '../../api/objects.ts'
import { recordQuery } from '../../api/record.ts'
import { useSession } from '../../api/session.ts'
import { list } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { PickerButton } from '../picker-button.tsx'
import { textOf, textsOf, type RelatedRecord } from '../read-value.ts'
import { recordName } from '../record-name.ts'
import { RelationPicker } from '../relation-picker.tsx'
import { RecordChip } from '../values/record-chip.tsx'
import type { PartInputProps } from './part-input.ts'

/** Whoever looks at the list: what a filter keeps in place of an id. */
const ME = 'me'

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

/** An address keeps ids alone: their names are asked for. */
export function useNamed(apiName: string, ids: readonly string[]): readonly RelatedRecord[] {
  const object = useObject(apiName)
  const asked = ids.filter((id) => id !== ME)
  const records = useQueries({ queries: asked.map((id) => recordQuery(apiName, id)) })
  return ids.map((id) => {
    if (id === ME) return { id, name: t.fields.me }
    const record = records[asked.indexOf(id)]?.data
    return { id, name: record === undefined || object === undefined ? '…' : recordName(object, record) }
  })
}
