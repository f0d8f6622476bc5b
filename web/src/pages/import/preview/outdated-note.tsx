import type { ReactNode } from 'react'
import { RefreshCw, TriangleAlert } from 'lucide-react'
import type { ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { useCheck } from '../use-check.ts'

/** Something was changed since the preview was made: what it says may not be what would happen. */
export function OutdatedNote({ view }: { readonly view: ImportView }): ReactNode {
  const { check, isPending, error } = useCheck(view.id)
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
        <Button variant="primary" icon={RefreshCw} isPending={isPending} onPress={check}>
          {it.preview.outdated.check}
        </Button>
      </section>
      {error !== null && <RefusalNote error={error} />}
    </>
  )
}
