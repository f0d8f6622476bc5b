import type { ReactNode } from 'react'
import { WaybillMark } from '../components/waybill-mark.tsx'
import { t } from '../texts/texts.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LookMenu } from './look-menu.tsx'

interface EntryCardProps {
  readonly title: string
  readonly intro?: string
  readonly children: ReactNode
}

/** The pages before the shell: first run and sign-in. */
export function EntryCard({ title, intro, children }: EntryCardProps): ReactNode {
  return (
    <main className="flex min-h-screen flex-col items-center px-4 pt-[8vh] pb-10">
      <div className="fixed top-4 right-4">
        <LookMenu isThemeOnly />
      </div>
      <div className="mb-6 flex items-center gap-2.5 text-lg font-semibold">
        <WaybillMark size={28} />
        {t.product}
      </div>
      <div className="w-full max-w-100 rounded-xl border border-line bg-surface p-7 shadow-card">
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro !== undefined && <p className="mt-1 text-md text-muted">{intro}</p>}
        <div className="mt-6">{children}</div>
      </div>
      <LanguageSwitch />
    </main>
  )
}
