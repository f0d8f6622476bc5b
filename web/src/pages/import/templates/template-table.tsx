import { useState, type ReactNode } from 'react'
import { TriangleAlert } from 'lucide-react'
import { useDeleteTemplate } from '../../../api/import-templates.ts'
import { useObjects } from '../../../api/objects.ts'
import { useSession } from '../../../api/session.ts'
import type { ImportTemplateView } from '../../../api/types.ts'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { ObjectIcon } from '../../../components/object-icon.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'
import { RenameTemplateDialog } from './rename-template-dialog.tsx'
import { TemplateActions } from './template-actions.tsx'

/** Templates by name, with what can be done about each. */
export function TemplateTable({ templates }: { readonly templates: readonly ImportTemplateView[] }): ReactNode {
  const remove = useDeleteTemplate()
  const [leaving, setLeaving] = useState<ImportTemplateView | null>(null)
  const [renaming, setRenaming] = useState<ImportTemplateView | null>(null)
  const { columns } = it.templates
  return (
    <>
      <Table label={it.templates.table} className="min-w-[900px]">
        <thead>
          <tr>
            <HeadCell>{columns.name}</HeadCell>
            <HeadCell>{columns.object}</HeadCell>
            <HeadCell>{columns.columns}</HeadCell>
            <HeadCell>{columns.owner}</HeadCell>
            <HeadCell>{columns.shared}</HeadCell>
            <HeadCell>{columns.used}</HeadCell>
            <HeadCell className="w-12">
              <span className="sr-only">{it.templates.delete}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              onRename={() => setRenaming(template)}
              onDelete={() => setLeaving(template)}
            />
          ))}
        </tbody>
      </Table>
      {renaming !== null && <RenameTemplateDialog template={renaming} onClose={() => setRenaming(null)} />}
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving !== null && tellOutcome(remove.mutateAsync(leaving.id), it.templates.deleted)}
        title={it.templates.deleteTitle(leaving?.name ?? '')}
        confirmLabel={it.templates.delete}
        isDangerous
      >
        <p>{it.templates.deleteText}</p>
        {leaving !== null && leaving.followerCount > 0 && (
          <p className="mt-2 font-medium text-ink">{it.templates.deleteFollowed(leaving.followerCount)}</p>
        )}
      </ConfirmDialog>
    </>
  )
}

interface TemplateRowProps {
  readonly template: ImportTemplateView
  readonly onRename: () => void
  readonly onDelete: () => void
}

function TemplateRow({ template, onRename, onDelete }: TemplateRowProps): ReactNode {
  const { name, columns, owner, lastUsedAt, misfits } = template
  const object = useObjects().find(({ apiName }) => apiName === template.object)
  const mapped = columns.filter(({ field }) => field !== null).length
  return (
    <tr>
      <Cell className="max-w-80">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium" title={name}>
            {name}
          </span>
          {misfits.length > 0 && (
            <span
              className="flex shrink-0 items-center gap-1 text-sm text-warn"
              title={misfits.map(({ message }) => message).join('\n')}
            >
              <TriangleAlert size={13} aria-hidden />
              {it.templates.misfits(misfits.length)}
            </span>
          )}
        </span>
      </Cell>
      <Cell>
        <span className="flex items-center gap-1.5">
          {object !== undefined && <ObjectIcon name={object.icon} size={15} />}
          {object?.labelPlural ?? template.object}
        </span>
      </Cell>
      <Cell className="text-muted">{it.templates.mapped(mapped, columns.length)}</Cell>
      <Cell className="text-muted">{owner.name}</Cell>
      <Cell className="text-muted">
        <ForWhom template={template} />
      </Cell>
      <Cell className="text-muted">{lastUsedAt === null ? it.templates.never : <TimeAgo iso={lastUsedAt} />}</Cell>
      <Cell className="text-right">
        <TemplateActions template={template} onRename={onRename} onDelete={onDelete} />
      </Cell>
    </tr>
  )
}

function ForWhom({ template: { isShared, owner } }: { readonly template: ImportTemplateView }): string {
  const { member } = useSession()
  if (isShared) return it.templates.forAll
  return owner.id === member.id ? it.templates.forMe : it.templates.forOwner
}
