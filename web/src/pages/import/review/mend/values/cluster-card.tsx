import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { Button } from '../../../../../components/button.tsx'
import { classNames } from '../../../../../components/class-names.ts'
import { INPUT_LOOK } from '../../../../../components/text-field.tsx'
import { Tick } from '../../../../../components/tick.tsx'
import { number } from '../../../../../texts/format.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { changedCells, mergeOf, type Cluster, type ClusterChoice } from './cluster-choice.ts'

interface ClusterCardProps {
  readonly cluster: Cluster
  readonly choice: ClusterChoice
  readonly onChange: (choice: ClusterChoice) => void
  readonly onMerge: () => void
  readonly isPending: boolean
  readonly isDisabled: boolean
}

/** Spellings of one value: which belong to it, and what all of them become. A spelling that is pressed wins. */
export function ClusterCard({
  cluster,
  choice,
  onChange,
  onMerge,
  isPending,
  isDisabled,
}: ClusterCardProps): ReactNode {
  const words = it.mend.values.clusters
  const toggle = (value: string, isIncluded: boolean): void => {
    const left = new Set(choice.left)
    if (isIncluded) left.delete(value)
    else left.add(value)
    onChange({ ...choice, left })
  }
  return (
    <li className="border-t border-line px-3 pt-1.5 pb-2.5">
      <ul>
        {cluster.map(({ value, text, count }) => (
          <li key={value} className="flex items-center gap-1">
            <Tick
              label={words.included(text)}
              isSelected={!choice.left.has(value)}
              onChange={(isIncluded) => toggle(value, isIncluded)}
            />
            <AriaButton
              onPress={() => onChange({ ...choice, text })}
              className={classNames(
                'h-7 min-w-0 flex-1 truncate rounded-sm px-1 text-left whitespace-pre data-hovered:bg-hover',
                text === choice.text && 'font-medium text-accent',
              )}
            >
              {text}
            </AriaButton>
            <span className="shrink-0 text-sm text-muted tabular-nums">{number(count)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-1 flex items-end gap-2">
        <TextField
          value={choice.text}
          onChange={(text) => onChange({ ...choice, text })}
          className="flex min-w-0 flex-1 items-center gap-2"
        >
          <Label className="shrink-0 pl-1.5 text-sm text-muted">{words.becomes}</Label>
          <Input className={`${INPUT_LOOK} h-7! px-2! text-base!`} />
        </TextField>
        <Button
          size="sm"
          onPress={onMerge}
          isPending={isPending}
          isDisabled={isDisabled || mergeOf(cluster, choice) === null}
        >
          {words.merge(changedCells(cluster, choice))}
        </Button>
      </div>
    </li>
  )
}
