import { useState, type ReactNode } from 'react'
import { LayoutTemplate } from 'lucide-react'
import { useChangeImport } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'

const SHOWN = 3

/** A template that fits the file in part: offered, or followed as far as that goes; with what does not fit. */
export function TemplateNote({ view }: { readonly view: ImportView }): ReactNode {
  const [isPutAside, setPutAside] = useState(false)
  const change = useChangeImport(view.id)
  const { template } = view
  if (template === null || isPutAside || (template.isApplied && template.misfits.length === 0)) return null
  const { id, name, isApplied, misfits } = template
  const follow = (): void => tellOutcome(change.mutateAsync({ template: id }), it.templates.applied(name))
  const more = misfits.length - SHOWN
  return (
    <section
      aria-label={it.templates.menuOf(name)}
      className="flex items-start gap-3 border-b border-line bg-accent-soft px-6 py-3"
    >
      <LayoutTemplate size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{isApplied ? it.templates.followedInPart(name) : it.templates.offered(name)}</p>
        <ul className="text-sm text-muted">
          {misfits.slice(0, SHOWN).map(({ kind, name: of, message }) => (
            <li key={`${kind} ${of}`}>{message}</li>
          ))}
          {more > 0 && <li>{it.templates.moreMisfits(more)}</li>}
        </ul>
      </div>
      {!isApplied && (
        <Button size="sm" onPress={follow} isPending={change.isPending}>
          {it.templates.follow}
        </Button>
      )}
      <Button size="sm" variant="ghost" onPress={() => setPutAside(true)}>
        {it.templates.putAside}
      </Button>
    </section>
  )
}
