import type { ReactNode } from 'react'
import { Tag } from '../../components/tag.tsx'
import { list } from '../../texts/format.ts'
import { colorOf, labelOf } from '../format-field.ts'
import { OptionPicker } from '../option-picker.tsx'
import { PickerButton } from '../picker-button.tsx'
import { textOf, textsOf } from '../read-value.ts'
import type { PartInputProps } from './part-input.ts'

export function OptionInput({ field, value, onChange, label, isMany, autoFocus }: PartInputProps): ReactNode {
  const values = isMany ? textsOf(value) : [textOf(value)].filter((each) => each !== '')
  return (
    <PickerButton
      label={label}
      text={list(values.map((each) => labelOf(field, each)))}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
      autoFocus={autoFocus}
      shown={values.map((each) => (
        <Tag key={each} color={colorOf(field, each)}>
          {labelOf(field, each)}
        </Tag>
      ))}
    >
      {(close) => (
        <OptionPicker
          field={field}
          values={values}
          isMany={isMany}
          isClearable={!isMany}
          onChange={(next) => {
            onChange(isMany ? next : (next[0] ?? null))
            if (!isMany) close()
          }}
        />
      )}
    </PickerButton>
  )
}
