import type { ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import type { RelatedRecord } from '../read-value.ts'

/** The name of a related record, as it is read in a list. */
export function RecordChip({ related }: { readonly related: RelatedRecord }): ReactNode {
  const name = nameOf(related)
  return (
    <span
      title={name}
      className="inline-block max-w-full truncate rounded-sm border border-line bg-sunken px-1.5 align-middle text-sm leading-[18px]"
    >
      {name}
    </span>
  )
}

export const nameOf = ({ name }: RelatedRecord): string => (name === '' ? t.fields.noName : name)
