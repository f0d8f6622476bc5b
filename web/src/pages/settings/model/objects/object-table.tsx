import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ObjectView } from '../../../../api/types.ts'
import { Badge } from '../../../../components/badge.tsx'
import { ObjectIcon } from '../../../../components/object-icon.tsx'
import { Cell, HeadCell, Table } from '../../../../components/table.tsx'
import { number } from '../../../../texts/format.ts'
import { st } from '../../../../texts/settings-texts.ts'
import { t } from '../../../../texts/texts.ts'

export function ObjectTable({ objects }: { readonly objects: readonly ObjectView[] }): ReactNode {
  return (
    <Table label={st.model.objects}>
      <thead>
        <tr>
          <HeadCell>{st.model.columns.object}</HeadCell>
          <HeadCell>{st.model.apiName}</HeadCell>
          <HeadCell>{st.model.columns.type}</HeadCell>
          <HeadCell className="text-right">{st.model.columns.fields}</HeadCell>
          <HeadCell className="text-right">{st.model.columns.records}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t.common.more}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {objects.map((object) => (
          <ObjectRow key={object.apiName} object={object} />
        ))}
      </tbody>
    </Table>
  )
}

function ObjectRow({ object }: { readonly object: ObjectView }): ReactNode {
  const { apiName, labelPlural, icon, isCustom, fields, records } = object
  return (
    // The link of the first cell covers the row: a click anywhere opens the object.
    <tr className="group relative hover:bg-hover">
      <Cell className="h-12">
        <Link
          to="/settings/objects/$object"
          params={{ object: apiName }}
          className="flex items-center gap-3 font-medium text-ink no-underline after:absolute after:inset-0"
        >
          <span className="flex size-7 shrink-0 items-center justify-center rounded-md border border-line bg-sunken text-muted">
            <ObjectIcon name={icon} size={15} />
          </span>
          <span className="max-w-72 truncate" title={labelPlural}>
            {labelPlural}
          </span>
        </Link>
      </Cell>
      <Cell className="h-12 font-mono text-sm text-muted">{apiName}</Cell>
      <Cell className="h-12">
        <Badge tone={isCustom ? 'accent' : 'neutral'}>{isCustom ? st.model.custom : st.model.standard}</Badge>
      </Cell>
      <Cell className="h-12 text-right">{number(fields.filter(({ isSystem }) => !isSystem).length)}</Cell>
      <Cell className="h-12 text-right">{t.records.count(records.count, records.isExact)}</Cell>
      <Cell className="h-12 w-8">
        <ChevronRight size={15} aria-hidden className="text-faint" />
      </Cell>
    </tr>
  )
}
