import type { ReactNode } from 'react'
import type { InvitedView } from '../../../api/types.ts'
import { CopyField } from '../../../components/copy-field.tsx'
import { NoticeDialog } from '../../../components/notice-dialog.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface InvitationDialogProps {
  readonly invited: readonly InvitedView[]
  readonly onClose: () => void
}

/** The links of new invitations: they are shown this once. */
export function InvitationDialog({ invited, onClose }: InvitationDialogProps): ReactNode {
  const { link: words } = st.members
  const [first] = invited
  if (first === undefined) return null
  const title = invited.length === 1 ? words.title(nameOf(first)) : words.many(invited.length)
  return (
    <NoticeDialog title={title} doneLabel={words.done} onClose={onClose}>
      <p className="text-muted">
        {invited.every(({ isSent }) => isSent) ? words.sent : words.notSent} {words.once}
      </p>
      <div className="flex max-h-96 flex-col gap-3 overflow-y-auto">
        {invited.map((each) => (
          <CopyField
            key={each.member.id}
            label={invited.length === 1 ? words.label : nameOf(each)}
            value={each.link}
            copyLabel={words.copy}
            copiedText={words.copied}
          />
        ))}
      </div>
    </NoticeDialog>
  )
}

const nameOf = ({ member: { name, email } }: InvitedView): string => (name === '' ? email : name)
