import type { ReactNode } from 'react'
import { Hourglass } from 'lucide-react'
import { Refused } from '../../api/request.ts'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { duration } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

interface SignInRefusalProps {
  readonly error: unknown
  readonly secondsLeft: number
}

/** Why nobody is signed in. Of too many attempts it says when the next one is taken. */
export function SignInRefusal({ error, secondsLeft }: SignInRefusalProps): ReactNode {
  if (!(error instanceof Refused && error.code === 'TOO_MANY_REQUESTS')) return <RefusalNote error={error} />
  return (
    <div className="flex items-start gap-3 rounded-lg border border-line bg-warn-soft p-3">
      <Hourglass size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
      <div>
        <p role="alert" className="font-medium text-warn">
          {t.signIn.tooMany}
        </p>
        <p>{secondsLeft > 0 ? t.signIn.wait(duration(secondsLeft)) : t.signIn.again}</p>
      </div>
    </div>
  )
}
