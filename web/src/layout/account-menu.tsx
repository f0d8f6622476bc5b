import type { ReactNode } from 'react'
import { Keyboard, LogOut } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { Session } from '../api/types.ts'
import { openShortcuts } from '../commands/command-centre-state.ts'
import { Avatar } from '../components/avatar.tsx'
import { Menu } from '../components/menu.tsx'
import { t } from '../texts/texts.ts'
import { useLeave } from './use-leave.ts'

export function AccountMenu({ session: { member, role } }: { readonly session: Session }): ReactNode {
  const leave = useLeave()
  return (
    <Menu
      label={`${t.shell.account} ${member.name}`}
      actions={[
        { id: 'shortcuts', label: t.commands.shortcuts, icon: Keyboard, onAction: openShortcuts },
        { id: 'sign-out', label: t.shell.signOut, icon: LogOut, onAction: leave },
      ]}
      trigger={
        <Button className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left data-hovered:bg-hover">
          <Avatar name={member.name} size="sm" />
          <span className="min-w-0">
            <span className="sr-only">{t.shell.account}</span>
            <span className="block truncate leading-4 font-medium" title={member.email}>
              {member.name}
            </span>
            <span className="block truncate text-xs leading-3.5 text-faint">{role.label}</span>
          </span>
        </Button>
      }
    />
  )
}
