import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { ChevronRight, GripVertical } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useOrderFields } from '../../../../api/model.ts'
import type { FieldView, ObjectView } from '../../../../api/types.ts'
import { Badge } from '../../../../components/badge.tsx'
import { tellRefusal } from '../../../../components/toast.tsx'
import { KindIcon } from '../../../../fields/kind-icon.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { describeDefault } from '../describe-default.ts'
import { useReorder } from '../use-reorder.tsx'

interface FieldListProps {
  readonly object: ObjectView
  readonly objects: readonly ObjectView[]
  readonly fields: readonly FieldView[]
}

/** Enter opens a field; the handle moves it, by dragging or by Enter, the arrow keys and Enter. */
export function FieldList({ object, objects, fields }: FieldListProps): ReactNode {
  const navigate = useNavigate()
  const order = useOrderFields(object.apiName)
  const dragAndDropHooks = useReorder(
    fields.map(({ apiName }) => apiName),
    (names) => order.mutate(names, { onError: tellRefusal }),
  )
  return (
    <GridList
      aria-label={st.model.fieldsOf(object.labelPlural)}
      items={fields.map((field) => ({ id: field.apiName, field }))}
      dependencies={[objects]}
      dragAndDropHooks={dragAndDropHooks}
      onAction={(key) =>
        void navigate({
          to: '/settings/objects/$object/$field',
          params: { object: object.apiName, field: String(key) },
        })
      }
      renderEmptyState={() => <p className="px-4 py-6 text-center text-muted">{st.model.noFields}</p>}
      className="divide-y divide-line outline-none"
    >
      {({ id, field }) => (
        <GridListItem
          id={id}
          textValue={field.label}
          className="flex h-11 cursor-default items-center gap-3 pr-3 pl-1 outline-none data-dragging:opacity-50 data-focus-visible:bg-hover data-hovered:bg-hover"
        >
          <FieldRow field={field} objects={objects} />
        </GridListItem>
      )}
    </GridList>
  )
}

function FieldRow({
  field,
  objects,
}: {
  readonly field: FieldView
  readonly objects: readonly ObjectView[]
}): ReactNode {
  return (
    <>
      <Button
        slot="drag"
        aria-label={st.model.moveField(field.label)}
        className="flex h-7 w-5 shrink-0 cursor-grab items-center justify-center rounded-sm text-faint data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink"
      >
        <GripVertical size={14} aria-hidden />
      </Button>
      <span className="flex w-64 min-w-0 shrink items-center gap-2.5">
        <span className="text-muted">
          <KindIcon kind={field.kind} />
        </span>
        <span className="truncate font-medium" title={field.label}>
          {field.label}
        </span>
      </span>
      <span className="w-44 shrink truncate font-mono text-sm text-muted max-xl:w-32" title={field.apiName}>
        {field.apiName}
      </span>
      <span className="min-w-0 flex-1 truncate text-muted">{aboutKind(field, objects)}</span>
      <Marks field={field} />
      <ChevronRight size={15} aria-hidden className="shrink-0 text-faint" />
    </>
  )
}

function Marks({ field }: { readonly field: FieldView }): ReactNode {
  const { isUnique, isRequired, isCustom } = field
  const given = describeDefault(field)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {given !== null && (
        <span className="max-w-40 truncate text-sm text-muted max-xl:hidden">{st.model.defaultShort(given)}</span>
      )}
      {isRequired && <Badge tone="warn">{st.model.required}</Badge>}
      {isUnique && <Badge tone="good">{st.model.unique}</Badge>}
      {isCustom && <Badge tone="accent">{st.model.custom}</Badge>}
    </span>
  )
}

/** The kind, with where a relation points and how many options there are. */
function aboutKind({ kind, relationTo, options }: FieldView, objects: readonly ObjectView[]): string {
  const target = objects.find(({ apiName }) => apiName === relationTo)
  const more = target === undefined ? '' : ` ${st.model.relationTo(target.labelPlural)}`
  return `${st.model.kinds[kind].label}${more}${options === null ? '' : ` · ${st.model.optionCount(options.length)}`}`
}
