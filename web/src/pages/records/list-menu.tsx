import type { ReactNode } from 'react'
import {
  ClipboardPaste,
  Download,
  EllipsisVertical,
  FileOutput,
  Link as LinkIcon,
  Trash2,
  Undo2,
  Upload,
} from 'lucide-react'
import { useRouter } from '@tanstack/react-router'
import { addressOf } from '../../api/request.ts'
import { mayDo, useSession } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { copyText } from '../../components/copy-text.ts'
import { Menu, type MenuAction } from '../../components/menu.tsx'
import { t } from '../../texts/texts.ts'
import type { ListState } from './list/use-list-state.ts'

interface ListMenuProps {
  /** API name of the object. */
  readonly object: string
  readonly state: ListState
  readonly run: ListRun
}

/** What opens above the list. */
export interface ListRun {
  readonly onExport: () => void
  /** Null for who may not import. */
  readonly onPaste: (() => void) | null
}

/** ⋮: what can be done with the list as a whole. */
export function ListMenu({ object, state, run }: ListMenuProps): ReactNode {
  return (
    <Menu
      label={t.list.menu.label}
      actions={useListActions(object, state, run)}
      trigger={<Button variant="ghost" icon={EllipsisVertical} label={t.list.menu.label} />}
    />
  )
}

/** Only what the member may do. */
export function useListActions(
  object: string,
  { isDeletedShown, showDeleted }: ListState,
  { onExport, onPaste }: ListRun,
): readonly MenuAction[] {
  const router = useRouter()
  const session = useSession()
  const mayImport = mayDo(session, 'import', object)
  const download = (format: string): void => location.assign(addressOf(`/objects/${object}/template`, { format }))
  const { menu } = t.list
  const actions: readonly (MenuAction | false)[] = [
    mayImport && {
      id: 'import',
      label: menu.import,
      icon: Upload,
      onAction: () => void router.navigate({ to: '/imports/new', search: { object } }),
    },
    onPaste !== null && { id: 'paste', label: menu.paste, icon: ClipboardPaste, onAction: onPaste },
    mayDo(session, 'export', object) && { id: 'export', label: menu.export, icon: FileOutput, onAction: onExport },
    mayImport && { id: 'template', label: menu.template, icon: Download, onAction: () => download('csv') },
    mayImport && { id: 'template-xlsx', label: menu.templateXlsx, icon: Download, onAction: () => download('xlsx') },
    {
      id: 'deleted',
      label: isDeletedShown ? menu.present : menu.deleted,
      icon: isDeletedShown ? Undo2 : Trash2,
      onAction: () => showDeleted(!isDeletedShown),
    },
    {
      id: 'copy-link',
      label: menu.copyLink,
      icon: LinkIcon,
      onAction: () => void copyText(location.href, menu.linkCopied),
    },
  ]
  return actions.filter((action) => action !== false)
}
