import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { templatesQuery } from '../../../api/import-templates.ts'
import { jobQuery } from '../../../api/jobs.ts'
import type { ImportTemplateView } from '../../../api/types.ts'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import type { Follow } from './schedule-draft.ts'

interface FollowFieldProps {
  /** API name of the object: its templates are offered. */
  readonly object: string
  /** What was followed when the form was opened: an import is offered only where it was followed before. */
  readonly initial: Follow
  readonly value: Follow
  readonly onChange: (follow: Follow) => void
}

/** Where mapping and options of a recurring import come from. */
export function FollowField({ object, initial, value, onChange }: FollowFieldProps): ReactNode {
  const { data: all = [] } = useQuery(templatesQuery)
  const file = useFileOf(initial)
  const templates = all.filter((template) => template.object === object)
  const words = it.schedules.follow
  const choices: readonly Choice<string>[] = [
    { value: keyOf({ kind: 'auto' }), label: words.auto },
    ...(initial.kind === 'import' ? [{ value: keyOf(initial), label: words.import(file) }] : []),
    ...(initial.kind === 'gone' ? [{ value: keyOf(initial), label: words.gone(initial.name) }] : []),
    ...templates.map(({ id, name }) => ({ value: keyOf({ kind: 'template', id }), label: words.template(name) })),
  ]
  return (
    <div className="flex flex-col gap-1.5">
      <SelectField
        label={it.schedules.mapping}
        className="w-full max-w-xl"
        choices={choices}
        value={keyOf(value)}
        onChange={(key) => onChange(followOf(key, initial))}
      />
      <p className={`text-sm ${value.kind === 'gone' ? 'text-warn' : 'text-muted'}`}>{meaningOf(value, templates)}</p>
    </div>
  )
}

export function useFileOf(follow: Follow): string {
  const id = follow.kind === 'import' ? follow.id : ''
  const { data: followed } = useQuery({ ...jobQuery(id), enabled: id !== '', retry: false })
  return followed?.fileName ?? t.import.unnamed
}

const keyOf = (follow: Follow): string => (follow.kind === 'template' ? follow.id : follow.kind)

function followOf(key: string, initial: Follow): Follow {
  if (key === 'auto') return { kind: 'auto' }
  return key === initial.kind ? initial : { kind: 'template', id: key }
}

function meaningOf(follow: Follow, templates: readonly ImportTemplateView[]): string {
  const words = it.schedules.follow
  switch (follow.kind) {
    case 'auto':
      return words.autoText
    case 'import':
      return words.importText
    case 'gone':
      return words.goneText(follow.name)
    case 'template': {
      const misfits = templates.find(({ id }) => id === follow.id)?.misfits ?? []
      return misfits.length === 0 ? words.templateText : words.templateMisfit
    }
  }
}
