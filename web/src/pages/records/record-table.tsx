import type { ReactNode } from 'react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { SearchX, Upload } from 'lucide-react'
import { recordsQuery, type RecordSelection } from '../../api/records.ts'
import type { FieldView, ObjectView, RecordView } from '../../api/types.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { Cell, HeadCell, Table } from '../../components/table.tsx'
import { t } from '../../texts/texts.ts'
import { formatField } from '../../fields/format-field.ts'

const SHOWN_FIELDS = 7

const LONG_KINDS: ReadonlySet<FieldView['kind']> = new Set(['address', 'richText', 'json'])

const isShort = ({ isSystem, kind }: FieldView): boolean => !isSystem && !LONG_KINDS.has(kind)

interface RecordTableProps {
  readonly object: ObjectView
  readonly selection: RecordSelection
}

export function RecordTable({ object, selection }: RecordTableProps): ReactNode {
  const query = useInfiniteQuery({ ...recordsQuery(object.apiName, selection), placeholderData: keepPreviousData })
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (error !== null && data === undefined) return <RefusalNote error={error} />
  if (data === undefined) return <SkeletonRows rows={12} />
  const records = data.pages.flatMap((page) => page.records)
  if (records.length === 0) return <NoRecords object={object} selection={selection} />
  const fields = object.fields.filter(isShort).slice(0, SHOWN_FIELDS)
  return (
    <div className="flex flex-1 flex-col bg-surface">
      <Table label={t.records.table(object.labelPlural)} className="table-fixed min-w-[960px]">
        <thead>
          <tr>
            {fields.map(({ apiName, label }) => (
              <HeadCell key={apiName} className="first:pl-6">
                {label}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordRow key={record.id} fields={fields} record={record} />
          ))}
        </tbody>
      </Table>
      <div className="flex items-center gap-3 px-6 py-3 text-muted">
        {t.records.shown(records.length)}
        {hasNextPage && (
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t.records.more}
          </Button>
        )}
      </div>
    </div>
  )
}

interface RecordRowProps {
  readonly fields: readonly FieldView[]
  readonly record: RecordView
}

function RecordRow({ fields, record }: RecordRowProps): ReactNode {
  return (
    <tr className="hover:bg-hover">
      {fields.map((field, index) => {
        const text = formatField(field, record)
        const look = index === 0 ? 'truncate font-medium first:pl-6' : 'truncate'
        return (
          <Cell key={field.apiName} className={look} title={text}>
            {text === '' ? <span className="text-faint">{t.common.empty}</span> : text}
          </Cell>
        )
      })}
    </tr>
  )
}

function NoRecords({ object, selection: { search, deleted } }: RecordTableProps): ReactNode {
  if (search !== '') {
    return (
      <EmptyState icon={SearchX} title={t.records.noneFound}>
        {t.records.noneFoundText}
      </EmptyState>
    )
  }
  if (deleted === 'only') return <EmptyState icon={SearchX} title={t.records.noneDeleted} />
  return (
    <EmptyState
      icon={Upload}
      title={t.records.none(object.labelPlural)}
      action={
        <ButtonLink variant="primary" to="/imports/new" search={{ object: object.apiName }}>
          {t.records.import}
        </ButtonLink>
      }
    >
      {t.records.noneText}
    </EmptyState>
  )
}
