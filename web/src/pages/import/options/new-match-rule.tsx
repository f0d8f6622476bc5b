import { useState, type ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { SearchList, type ListEntry } from '../../../fields/search-list.tsx'
import { list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { combine, matchableFields, matchRule, suggestedRules, type MatchRule } from './match-rules.ts'
import type { OptionsProps } from './options-props.ts'

interface NewMatchRuleProps extends Pick<OptionsProps, 'view' | 'object'> {
  readonly chosen: readonly MatchRule[]
  readonly onAdd: (key: string) => void
}

/** Chooses the fields that all have to agree: what is proposed takes one click, any combination a few. */
export function NewMatchRule({ view, object, chosen, onAdd }: NewMatchRuleProps): ReactNode {
  const [text, setText] = useState('')
  const [fields, setFields] = useState<readonly string[]>([])
  const known = matchableFields(object, view.mapping)
  const proposed = suggestedRules(object, view.mapping, chosen)
  const picked = known.filter(({ key }) => fields.includes(key))
  return (
    <>
      {proposed.length > 0 && (
        <div className="flex flex-wrap gap-1 border-b border-line p-2">
          {proposed.map(({ key, labels }) => (
            <Button key={key} size="sm" onPress={() => onAdd(key)}>
              {list(labels)}
            </Button>
          ))}
        </div>
      )}
      <p className="px-3 pt-2 text-sm text-muted">{it.options.combineText}</p>
      <SearchList
        label={it.options.combine}
        placeholder={it.options.searchFields}
        text={text}
        onTextChange={setText}
        isMany
        selected={fields}
        onSelect={setFields}
        entries={known.map(entryOf)}
      />
      <div className="flex items-center gap-2 border-t border-line p-2">
        <span className="min-w-0 flex-1 truncate text-sm text-muted">
          {picked.length === 0 ? it.options.combineHint : list(picked.flatMap(({ labels }) => labels))}
        </span>
        <Button
          size="sm"
          variant="primary"
          isDisabled={picked.length === 0 || isKnown(chosen, picked)}
          onPress={() => onAdd(combine(picked))}
        >
          {it.options.addCombination}
        </Button>
      </div>
    </>
  )

  function isKnown(rules: readonly MatchRule[], parts: readonly MatchRule[]): boolean {
    const { labels } = matchRule(object, view.mapping, combine(parts))
    return rules.some(
      (rule) => rule.labels.length === labels.length && labels.every((each) => rule.labels.includes(each)),
    )
  }
}

const entryOf = ({ key, labels }: MatchRule): ListEntry => ({
  id: key,
  text: list(labels),
  content: <span className="truncate">{list(labels)}</span>,
})
