import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { ReviewTabs as TabCounts } from '../../../../api/types.ts'
import type { ReviewTab } from '../../../../api/review.ts'
import { classNames } from '../../../../components/class-names.ts'
import { REVIEW_TABS } from '../../../../routes/review-search.ts'
import { number } from '../../../../texts/format.ts'
import { it } from '../../../../texts/import-texts.ts'

interface ReviewTabsProps {
  readonly shown: ReviewTab
  readonly counts: TabCounts | undefined
  /** Of what stands below them. */
  readonly panelId: string
  readonly onShow: (tab: ReviewTab) => void
}

/** The rows by what becomes of them. The counts are those of the present moment. */
export function ReviewTabs({ shown, counts, panelId, onShow }: ReviewTabsProps): ReactNode {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (REVIEW_TABS.indexOf(shown) + step + REVIEW_TABS.length) % REVIEW_TABS.length
    onShow(REVIEW_TABS[next] ?? 'all')
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={it.review.tabList}
      // The tab that is shown takes the focus.
      tabIndex={-1}
      onKeyDown={onKeyDown}
      // Where they are too many for the window, the last one in sight fades out.
      className="flex min-w-0 flex-1 gap-0.5 overflow-x-auto mask-r-from-[calc(100%-1rem)] py-1 pr-4 [scrollbar-width:none]"
    >
      {REVIEW_TABS.map((tab) => {
        const count = counts?.[tab]
        const isShown = tab === shown
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            aria-selected={isShown}
            aria-controls={panelId}
            tabIndex={isShown ? 0 : -1}
            onClick={() => onShow(tab)}
            className={classNames(
              'flex h-8 shrink-0 items-center gap-1 rounded-md px-1.5 font-medium -outline-offset-1',
              isShown ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
              count === 0 && !isShown && 'text-faint',
            )}
          >
            {it.review.tabs[tab]}
            <span
              className={classNames(
                'text-sm font-normal tabular-nums',
                tab === 'errors' && count !== undefined && count > 0 ? 'text-bad' : 'text-faint',
              )}
            >
              {count === undefined ? '' : number(count)}
            </span>
          </button>
        )
      })}
    </div>
  )
}
