import type { ReactNode } from 'react'
import { MapPinOff } from 'lucide-react'
import { ButtonLink } from '../components/button.tsx'
import { useDocumentTitle } from '../components/page.tsx'
import { t } from '../texts/texts.ts'

/** For an address that leads nowhere, outside of the shell. */
export function NotFound(): ReactNode {
  return (
    <main>
      <PageNotFound />
    </main>
  )
}

/** The same inside of the shell: what the address names is not there. */
export function PageNotFound(): ReactNode {
  const { title, text, action } = t.errors.notFound
  useDocumentTitle(title)
  return (
    <div className="flex min-h-screen flex-col items-center justify-center gap-1 text-center">
      <MapPinOff size={24} strokeWidth={1.5} aria-hidden className="mb-2 text-faint" />
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="text-muted">{text}</p>
      <ButtonLink to="/" className="mt-4">
        {action}
      </ButtonLink>
    </div>
  )
}
