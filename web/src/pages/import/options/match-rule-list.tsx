import type { ReactNode } from 'react'
import { ArrowDown, ArrowUp, GripVertical, TriangleAlert, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { Button } from '../../../components/button.tsx'
import { list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { useReorder } from '../../settings/model/use-reorder.tsx'
import { moveRule, type MatchRule } from './match-rules.ts'

interface MatchRuleListProps {
  readonly rules: readonly MatchRule[]
  readonly onChange: (keys: readonly string[]) => void
}

/** The rules in the order in which they are tried: dragged by their handles, or moved by their arrows. */
export function MatchRuleList({ rules, onChange }: MatchRuleListProps): ReactNode {
  const keys = rules.map(({ key }) => key)
  const dragAndDropHooks = useReorder(keys, onChange)
  return (
    <GridList
      aria-label={it.options.matchBy}
      items={rules.map((rule, place) => ({ id: rule.key, rule, place }))}
      dependencies={[rules]}
      dragAndDropHooks={dragAndDropHooks}
      className="divide-y divide-line overflow-clip rounded-md border border-line outline-none"
    >
      {({ id, rule, place }) => {
        const label = list(rule.labels)
        return (
          <GridListItem
            id={id}
            textValue={label}
            className="flex min-h-9 items-center gap-2 bg-surface py-1 pr-1 pl-1.5 data-dragging:opacity-50 data-focus-visible:-outline-offset-2"
          >
            <AriaButton
              slot="drag"
              isDisabled={rules.length === 1}
              className="flex size-6 items-center justify-center text-faint data-disabled:opacity-0"
            >
              <GripVertical size={14} aria-hidden />
            </AriaButton>
            <span className="w-4 text-right text-faint">{place + 1}</span>
            <span className="min-w-0 flex-1 truncate">
              {label === '' ? rule.key : label}
              {!rule.isMapped && (
                <span className="ml-2 inline-flex items-center gap-1 text-sm text-warn">
                  <TriangleAlert size={13} aria-hidden />
                  {it.options.ruleUnmapped}
                </span>
              )}
            </span>
            {/* The last rule cannot be taken away: not to match at all is the choice "Create". */}
            {rules.length > 1 && (
              <>
                <Button
                  variant="ghost"
                  size="sm"
                  icon={ArrowUp}
                  label={it.options.moveUp(label)}
                  isDisabled={place === 0}
                  onPress={() => onChange(moveRule(keys, id, -1))}
                />
                <Button
                  variant="ghost"
                  size="sm"
                  icon={ArrowDown}
                  label={it.options.moveDown(label)}
                  isDisabled={place === rules.length - 1}
                  onPress={() => onChange(moveRule(keys, id, 1))}
                />
                <Button
                  variant="ghost"
                  size="sm"
                  icon={X}
                  label={it.options.removeRule(label)}
                  onPress={() => onChange(keys.filter((key) => key !== id))}
                />
              </>
            )}
          </GridListItem>
        )
      }}
    </GridList>
  )
}
