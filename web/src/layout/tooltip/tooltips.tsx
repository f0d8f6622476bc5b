import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { watchTips } from './watch-tips.ts'

/**
 * Says in words what stands for itself as an icon only (`data-tip`): under a pointer that rests, and on focus by
 * keyboard. One for all of them: a list has thousands of buttons.
 */
export function Tooltips(): ReactNode {
  const [element, setElement] = useState<HTMLElement | null>(null)
  useEffect(() => watchTips(setElement), [])
  const trigger = useMemo(() => ({ current: element }), [element])
  if (element === null) return null
  return (
    <TooltipTrigger isOpen>
      <Tooltip
        triggerRef={trigger}
        offset={6}
        // It is the name of its element, which those who hear the page are told anyway.
        aria-hidden
        className="pointer-events-none max-w-72 rounded-md bg-ink px-2 py-1 text-sm text-canvas shadow-float"
      >
        {element.dataset['tip']}
      </Tooltip>
    </TooltipTrigger>
  )
}
