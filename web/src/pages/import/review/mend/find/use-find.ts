import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { actionPreviewQuery, reviewQuery } from '../../../../../api/review.ts'
import { toRefused } from '../../../../../api/request.ts'
import type { ReviewAction } from '../../../../../api/types.ts'
import { useSettled } from '../../../../../components/use-settled.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { useReviewSearch } from '../../use-review-search.ts'
import type { MendColumn } from '../mend-columns.ts'
import { useMend } from '../use-mend.ts'
import type { FoundChanges } from './change-preview.tsx'
import { actionOf, ALL_COLUMNS, hasColumns, isNarrowing, type FindProps, type FindSettings } from './find-settings.ts'

const TYPING_PAUSE_MS = 250

interface Find {
  readonly settings: FindSettings
  readonly set: (change: Partial<FindSettings>) => void
  /** The grid shows some of the rows only. */
  readonly isNarrowed: boolean
  readonly preview: FoundChanges
  readonly carryOut: () => Promise<void>
}

export function useFind({ view, column, rows, mode = 'replace' }: FindProps, columns: readonly MendColumn[]): Find {
  const { filter } = useReviewSearch()
  const isNarrowed = isNarrowing(filter)
  const [settings, setSettings] = useState<FindSettings>(() => ({
    mode,
    column: columns.find(({ path }) => path === column)?.path ?? ALL_COLUMNS,
    several: [],
    scope: rows === undefined ? (isNarrowed ? 'filter' : 'all') : 'selected',
    find: '',
    replaceBy: '',
    matchCase: false,
    wholeCell: false,
    isRegex: false,
    how: 'trim',
  }))
  const { carryOut } = useMend(view)
  const action = actionOf(settings, filter, rows)
  const preview = usePreview(view.id, action, hasColumns(settings))
  return {
    settings,
    set: (change) => setSettings((before) => ({ ...before, ...change })),
    isNarrowed,
    preview,
    carryOut: async () => {
      if (action !== null) await carryOut(action, told(settings, preview.count))
    },
  }
}

/** Of what was typed when the typing paused; until then nothing can be carried out. */
function usePreview(importId: string, action: ReviewAction | null, hasColumn: boolean): FoundChanges {
  const asked = JSON.stringify(action)
  const settled = useSettled(asked, TYPING_PAUSE_MS)
  const { data: review } = useQuery(reviewQuery(importId))
  const isSettled = settled === asked && review !== undefined
  const { data, error } = useQuery(actionPreviewQuery(importId, isSettled ? action : null, review?.revision ?? 0))
  if (action === null) return { ...NOTHING, isAsked: false, hasColumn }
  if (!isSettled || (data === undefined && error === null)) return { ...NOTHING, isCounting: true }
  if (error !== null) return { ...NOTHING, refusal: wordsOf(error) }
  return data === undefined
    ? NOTHING
    : { ...NOTHING, count: data.cells, columns: data.columns, examples: data.examples }
}

/** Why an expression cannot be read is said by what reads it; anything else as the server says it. */
function wordsOf(error: Error): string {
  const { message, details } = toRefused(error, 0)
  const [, reason] = /cannot be read: (.*)$/.exec(String(details['reason'] ?? '')) ?? []
  return reason === undefined ? message : it.mend.find.refused(reason)
}

const NOTHING: FoundChanges = {
  count: 0,
  columns: [],
  examples: [],
  hasColumn: true,
  isAsked: true,
  isCounting: false,
  refusal: null,
}

function told({ mode, find, replaceBy, how }: FindSettings, count: number): string {
  const words = it.mend.find
  const what = mode === 'clean' ? words.cleaned(words.cleanings[how].label) : words.replaced(find, replaceBy)
  return it.mend.fixes.done(what, it.mend.fixes.cells(count))
}
