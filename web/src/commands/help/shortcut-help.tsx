import { useSyncExternalStore, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../../components/button.tsx'
import { t } from '../../texts/texts.ts'
import { COMMAND_GROUPS, type Command, type CommandGroup } from '../command.ts'
import { currentCommands, subscribeToCommands } from '../command-store.ts'
import { Keycaps } from '../keycaps.tsx'

interface ShortcutHelpProps {
  readonly onClose: () => void
}

/** Every shortcut that works here and now. */
export function ShortcutHelp({ onClose }: ShortcutHelpProps): ReactNode {
  const commands = useSyncExternalStore(subscribeToCommands, currentCommands)
  const told = commands.filter((command): command is Told => command.shortcut !== undefined)
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      isDismissable
      className="fixed inset-0 z-30 flex items-start justify-center bg-scrim px-4 pt-[10vh]"
    >
      <Modal className="appear w-full max-w-200 rounded-xl border border-line bg-raised shadow-float outline-none">
        <Dialog className="flex max-h-[78vh] flex-col outline-none">
          <div className="flex h-13 shrink-0 items-center border-b border-line pr-3 pl-5">
            <Heading slot="title" className="flex-1 text-lg font-semibold">
              {t.commands.shortcuts}
            </Heading>
            <Button variant="ghost" size="sm" icon={X} label={t.common.close} onPress={onClose} />
          </div>
          <section
            // Focusable, so that the keyboard can scroll it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            aria-label={t.commands.shortcuts}
            className="gap-x-10 overflow-y-auto px-5 pt-1 pb-5 -outline-offset-2 md:columns-2"
          >
            {COMMAND_GROUPS.map((group) => (
              <Group key={group} group={group} commands={told.filter((command) => command.group === group)} />
            ))}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type Told = Command & { readonly shortcut: string }

interface GroupProps {
  readonly group: CommandGroup
  readonly commands: readonly Told[]
}

function Group({ group, commands }: GroupProps): ReactNode {
  if (commands.length === 0) return null
  return (
    <div className="break-inside-avoid pt-4">
      <h3 className="mb-1 text-sm font-medium text-muted">{t.commands.groups[group]}</h3>
      <dl>
        {commands.map(({ id, label, shortcut }) => (
          <div key={id} className="flex min-h-8 items-center gap-4 border-b border-line last:border-b-0">
            <dt className="min-w-0 flex-1 truncate" title={label}>
              {label}
            </dt>
            <dd>
              <Keycaps shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
