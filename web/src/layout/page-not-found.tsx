import type { ReactNode } from 'react'
import { MapPinOff } from 'lucide-react'
import { ButtonLink } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { useDocumentTitle } from '../components/page.tsx'
import { t } from '../texts/texts.ts'

export function PageNotFound(): ReactNode {
  const { title, text, action } = t.errors.notFound
  useDocumentTitle(title)
  return (
    <div className="flex min-h-screen items-center justify-center">
      <EmptyState icon={MapPinOff} title={title} action={<ButtonLink to="/">{action}</ButtonLink>}>
        {text}
      </EmptyState>
    </div>
  )
}
