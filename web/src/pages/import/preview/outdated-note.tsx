import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { RefreshCw, TriangleAlert } from 'lucide-react'
import { useImportStep } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'

/** Something was changed since the preview was made: what it says may not be what would happen. */
export function OutdatedNote({ view }: { readonly view: ImportView }): ReactNode {
  const navigate = useNavigate()
  const step = useImportStep(view.id)
  const check = (): void =>
    step.mutate('plan', {
      onSuccess: () => void navigate({ to: '/imports/$id', params: { id: view.id }, replace: true }),
    })
  return (
    <>
      <section
        aria-label={it.preview.outdated.title}
        className="flex items-center gap-3 rounded-lg border border-line bg-warn-soft px-4 py-3"
      >
        <TriangleAlert size={18} aria-hidden className="shrink-0 text-warn" />
        <div className="min-w-0 flex-1">
          <p className="font-medium">{it.preview.outdated.title}</p>
          <p className="text-muted">{it.preview.outdated.text}</p>
        </div>
        <Button variant="primary" icon={RefreshCw} isPending={step.isPending} onPress={check}>
          {it.preview.outdated.check}
        </Button>
      </section>
      {step.error !== null && <RefusalNote error={step.error} />}
    </>
  )
}
