import type { ReactNode } from 'react'
import { Copy } from 'lucide-react'
import { Button } from '../../../components/button.tsx'
import { copyText } from '../../../components/copy-text.ts'
import { NoticeDialog } from '../../../components/notice-dialog.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface RecoveryCodesDialogProps {
  readonly codes: readonly string[]
  readonly onClose: () => void
}

export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps): ReactNode {
  const copy = (): void => void copyText(codes.join('\n'), st.security.copiedCodes)
  return (
    <NoticeDialog title={st.security.codesTitle} doneLabel={st.security.codesDone} onClose={onClose}>
      <p className="text-muted">{st.security.codesText}</p>
      <ul
        aria-label={st.security.codes}
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-md border border-line bg-sunken p-4 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button icon={Copy} className="self-start" onPress={copy}>
        {st.security.copyCodes}
      </Button>
    </NoticeDialog>
  )
}
