import { useState, type ReactNode } from 'react'
import { useObjects } from '../../../api/objects.ts'
import type { ObjectView } from '../../../api/types.ts'
import { SearchList } from '../../../fields/search-list.tsx'
import { t } from '../../../texts/texts.ts'
import { ConditionForm } from './condition-form.tsx'
import type { ConditionInput } from './filter-node.ts'
import { findSubject, newCondition, subjectsOf } from './filter-subject.ts'

interface NewFilterProps {
  readonly object: ObjectView
  /** What it is about, where that is known already. */
  readonly path: string | null
  readonly onApply: (condition: ConditionInput) => void
}

/** First what it is about, then what is asked. */
export function NewFilter({ object, path, onApply }: NewFilterProps): ReactNode {
  const [chosen, setChosen] = useState(path)
  const [text, setText] = useState('')
  const objects = useObjects()
  if (chosen !== null)
    return (
      <ConditionForm object={object} condition={newCondition(findSubject(object, objects, chosen))} onApply={onApply} />
    )
  return (
    <div className="w-72">
      <SearchList
        label={t.list.filter.chooseField}
        placeholder={t.list.filter.searchFields}
        entries={subjectsOf(object, objects).map((subject) => ({
          id: subject.path,
          text: subject.label,
          content: <span className="truncate">{subject.label}</span>,
        }))}
        selected={[]}
        onSelect={([id]) => id !== undefined && setChosen(id)}
        text={text}
        onTextChange={setText}
      />
    </div>
  )
}
