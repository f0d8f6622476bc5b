import type { ReactNode } from 'react'
import { useRouter } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useSignOut } from '../api/session.ts'
import type { Session } from '../api/types.ts'
import { Menu } from '../components/menu.tsx'
import { tellRefusal } from '../components/toast.tsx'
import { t } from '../texts/texts.ts'

export function AccountMenu({ session: { member, role } }: { readonly session: Session }): ReactNode {
  const router = useRouter()
  const signOut = useSignOut()
  const leave = (): void =>
    signOut.mutate(undefined, { onSuccess: () => void router.navigate({ to: '/sign-in' }), onError: tellRefusal })
  return (
    <Menu
      label={`${t.shell.account} ${member.name}`}
      actions={[{ id: 'sign-out', label: t.shell.signOut, icon: LogOut, onAction: leave }]}
      trigger={
        <Button className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left data-hovered:bg-hover">
          <span
            aria-hidden
            className="flex size-6 shrink-0 items-center justify-center rounded-full bg-line text-xs font-semibold text-ink"
          >
            {initials(member.name)}
          </span>
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

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(([letter = '']) => letter.toUpperCase())
    .filter((_, index, letters) => index === 0 || index === letters.length - 1)
    .join('')
