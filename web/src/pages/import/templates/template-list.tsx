import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { fittingTemplatesQuery } from '../../../api/import-templates.ts'
import type { ImportTemplateView, ImportView } from '../../../api/types.ts'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { Nothing, SearchList, type ListEntry } from '../../../fields/search-list.tsx'
import { it } from '../../../texts/import-texts.ts'

/** `id` null: none is followed any more. */
export interface FollowedTemplate {
  readonly id: string | null
  readonly name: string
}

interface TemplateListProps {
  readonly view: ImportView
  readonly onChoose: (template: FollowedTemplate) => void
}

const NONE = 'none'

/** Templates of the object, those that fit the file best first. */
export function TemplateList({ view, onChoose }: TemplateListProps): ReactNode {
  const [text, setText] = useState('')
  const { data, error } = useQuery(fittingTemplatesQuery(view.id))
  const followed = view.template?.isApplied === true ? view.template.id : null
  if (error !== null) return <RefusalNote error={error} />
  if (data === undefined) return <SkeletonRows rows={3} />
  const templates = data.toSorted((a, b) => (b.fit?.likeness ?? 0) - (a.fit?.likeness ?? 0))
  const choose = ([id]: readonly string[]): void => {
    if (id === undefined || id === followed) return
    if (id === NONE) return onChoose({ id: null, name: '' })
    const template = templates.find((each) => each.id === id)
    if (template !== undefined) onChoose(template)
  }
  return (
    <SearchList
      label={it.templates.menu}
      placeholder={it.templates.search}
      text={text}
      onTextChange={setText}
      selected={followed === null ? [] : [followed]}
      onSelect={choose}
      entries={[...templates.map((template) => entryOf(template, template.id === followed)), ...noneOf(followed)]}
      empty={<Nothing>{it.templates.none}</Nothing>}
    />
  )
}

const TONES: { readonly [fit in NonNullable<ImportTemplateView['fit']>['kind']]: Tone } = {
  exact: 'good',
  near: 'warn',
  none: 'neutral',
}

const entryOf = ({ id, name, fit }: ImportTemplateView, isFollowed: boolean): ListEntry => ({
  id,
  text: name,
  content: (
    <>
      <span className="min-w-0 flex-1 truncate" title={name}>
        {name}
      </span>
      {isFollowed ? (
        <Badge tone="accent">{it.templates.followed}</Badge>
      ) : (
        fit !== undefined && <Badge tone={TONES[fit.kind]}>{it.templates.fits[fit.kind]}</Badge>
      )}
    </>
  ),
})

const noneOf = (followed: string | null): readonly ListEntry[] =>
  followed === null
    ? []
    : [
        {
          id: NONE,
          text: it.templates.noTemplate,
          content: <span className="text-muted">{it.templates.noTemplate}</span>,
        },
      ]
