import type { ReactNode } from 'react'
import { TriangleAlert } from 'lucide-react'
import type { FieldView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { it } from '../../../texts/import-texts.ts'
import { useMappingScene } from './mapping-scene.ts'

interface MissingNoteProps {
  readonly fields: readonly FieldView[]
  /** Leads to the columns that have no field yet. */
  readonly onFind: () => void
  readonly onConstant: (path: string) => void
}

/** Required fields that nothing fills: without them nothing can be created. */
export function MissingNote({ fields, onFind, onConstant }: MissingNoteProps): ReactNode {
  const { object } = useMappingScene()
  if (fields.length === 0) return null
  return (
    <section
      aria-label={it.map.missing.title(fields.map(({ label }) => label))}
      className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-warn-soft px-3 py-2.5"
    >
      <TriangleAlert size={16} aria-hidden className="shrink-0 text-warn" />
      <div className="min-w-60 flex-1">
        <p className="font-medium">{it.map.missing.title(fields.map(({ label }) => label))}</p>
        <p className="text-muted">{it.map.missing.text(object.labelPlural)}</p>
      </div>
      <Button size="sm" onPress={onFind}>
        {it.map.missing.find}
      </Button>
      {fields.map(({ apiName, label, kind, parts }) => (
        <Button
          key={apiName}
          size="sm"
          onPress={() => onConstant(kind === 'relation' ? `${apiName}.id` : (parts[0]?.path ?? apiName))}
        >
          {it.map.missing.constant(label)}
        </Button>
      ))}
    </section>
  )
}
