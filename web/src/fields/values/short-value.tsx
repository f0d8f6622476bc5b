import type { ReactNode } from 'react'
import { Check, Minus } from 'lucide-react'
import type { FieldView, RecordView } from '../../api/types.ts'
import { Tag } from '../../components/tag.tsx'
import { t } from '../../texts/texts.ts'
import { colorOf, formatField, labelOf } from '../format-field.ts'
import { relatedOf, textOf, textsOf } from '../read-value.ts'
import { RecordChip } from './record-chip.tsx'
import { Stars } from './stars.tsx'
import { Tags, type ShownTag } from './tags.tsx'

interface ShortValueProps {
  readonly field: FieldView
  readonly record: RecordView
}

/** A value in one line that is cut off where it finds no more place. */
export function ShortValue({ field, record }: ShortValueProps): ReactNode {
  const value = record[field.apiName]
  switch (field.kind) {
    case 'select':
      return <Tag color={colorOf(field, textOf(value))}>{labelOf(field, textOf(value))}</Tag>
    case 'multiSelect':
    case 'array':
      return <Tags tags={tagsOf(field, value)} />
    case 'boolean':
      return <YesOrNo isYes={value === true} />
    case 'rating':
      return <Stars count={Number(value)} />
    case 'relation':
      return <RelationChip value={value} />
    case 'number':
    case 'currency':
      return <span className="block truncate tabular-nums">{formatField(field, record)}</span>
    case 'uuid':
    case 'json':
      return <span className="block truncate font-mono text-sm">{formatField(field, record)}</span>
    default:
      return <span className="block truncate">{oneLine(formatField(field, record))}</span>
  }
}

function RelationChip({ value }: { readonly value: unknown }): ReactNode {
  const related = relatedOf(value)
  return related === null ? null : <RecordChip related={related} />
}

function YesOrNo({ isYes }: { readonly isYes: boolean }): ReactNode {
  const Icon = isYes ? Check : Minus
  return (
    <span className="flex items-center gap-1.5">
      <Icon size={14} strokeWidth={2} aria-hidden className={isYes ? 'text-good' : 'text-faint'} />
      {isYes ? t.common.yes : t.common.no}
    </span>
  )
}

export const tagsOf = (field: FieldView, value: unknown): readonly ShownTag[] =>
  textsOf(value).map((text) => ({ label: labelOf(field, text), color: colorOf(field, text) }))

const LONGEST_LINE = 200

/** The beginning of a long text, without its line breaks: a cell shows no more. */
const oneLine = (text: string): string => text.slice(0, LONGEST_LINE).replaceAll(/\s+/g, ' ')
