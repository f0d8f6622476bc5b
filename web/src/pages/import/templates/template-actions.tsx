import type { ReactNode } from 'react'
import { Download, Ellipsis, Lock, Pencil, Share2, Trash2 } from 'lucide-react'
import { templateFileAddress, useChangeTemplate } from '../../../api/import-templates.ts'
import type { ImportTemplateView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Menu, type MenuAction } from '../../../components/menu.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'

interface TemplateActionsProps {
  readonly template: ImportTemplateView
  readonly onRename: () => void
  readonly onDelete: () => void
}

/** Everyone may take a template along as a file; only its owner and administrators change it. */
export function TemplateActions({ template, onRename, onDelete }: TemplateActionsProps): ReactNode {
  const change = useChangeTemplate()
  const { id, name, isShared, canChange } = template
  const share = (): void =>
    tellOutcome(
      change.mutateAsync({ id, isShared: !isShared }),
      isShared ? it.templates.isUnshared : it.templates.isShared,
    )
  const download: MenuAction = {
    id: 'download',
    label: it.templates.download,
    icon: Download,
    onAction: () => globalThis.location.assign(templateFileAddress(id)),
  }
  const changes: readonly MenuAction[] = [
    { id: 'rename', label: it.templates.rename, icon: Pencil, onAction: onRename },
    {
      id: 'share',
      label: isShared ? it.templates.unshare : it.templates.share,
      icon: isShared ? Lock : Share2,
      onAction: share,
    },
  ]
  const removal: MenuAction = {
    id: 'delete',
    label: it.templates.delete,
    icon: Trash2,
    isDangerous: true,
    onAction: onDelete,
  }
  const label = it.templates.actionsFor(name)
  return (
    <Menu
      label={label}
      actions={canChange ? [...changes, download, removal] : [download]}
      trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={label} />}
    />
  )
}
