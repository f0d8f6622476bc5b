/** An import under review, as answers show it. */
import { z } from 'zod'
import { FIX_NAMES } from '../../../core/import/review/fix-name.ts'
import type { Fix as CoreFix } from '../../../core/import/review/fixes.ts'
import { CLEANINGS, REVIEW_ACTIONS } from '../../../core/import/review/review-action.ts'
import { REVIEW_TABS, type ReviewTab } from '../../../core/import/review/review-filter.ts'
import type {
  ActionPreview as PreviewView,
  Facets as FacetsView,
  HistoryEntry,
  HistoryPage as HistoryView,
  ReviewChange as ChangeView,
  ReviewPage as PageView,
  ReviewRow as RowView,
  RowPlace as PlaceView,
  ReviewProblem,
  ReviewProblems as ProblemsView,
  ReviewSummary,
} from '../../../operations/import/review/review-view.ts'
import { DateTime, Id, listOf, type Shape } from '../../describe-route.ts'
import { ReviewAction } from './action-schemas.ts'
import { ColumnFormat } from '../imports/column-schemas.ts'
import { IMPORT_ROW, PROBLEM_SUMMARY } from '../imports/import-schemas.ts'

const count = z.number().int()

const Tabs = z
  .object(Object.fromEntries(REVIEW_TABS.map((tab) => [tab, count])) as Record<ReviewTab, typeof count>)
  .meta({
    id: 'ReviewTabs',
    description: 'Rows of each tab. `warnings` are rows that go in, and stand under what they do as well.',
  })

const revision = count.meta({ description: 'Raised by every change of the import.' })

export const Review = z.object({ revision, tabs: Tabs } satisfies Shape<ReviewSummary>).meta({ id: 'ImportReview' })

export const ReviewRow = z
  .object({
    ...IMPORT_ROW,
    cells: listOf(z.string()).meta({ description: 'By column of the file: its text, or what somebody wrote instead.' }),
    edited: listOf(count).meta({ description: 'Columns of the file whose cells somebody changed.' }),
  } satisfies Shape<RowView>)
  .meta({ id: 'ReviewRow' })

export const ReviewPage = z
  .object({
    revision,
    asOf: count.meta({ description: 'The revision in which these rows were found.' }),
    total: count,
    rows: listOf(ReviewRow),
  } satisfies Shape<PageView>)
  .meta({ id: 'ReviewPage' })

export const RowPlace = z
  .object({
    place: count.nullable().meta({ description: 'In the list, from 0; null where it has no such row.' }),
    row: count.nullable(),
  } satisfies Shape<PlaceView>)
  .meta({ id: 'RowPlace' })

export const ReviewChange = z
  .object({
    revision,
    tabs: Tabs,
    action: count.nullable().meta({ description: 'Its number in the history; null where nothing was changed.' }),
    changed: count.meta({
      description: 'Rows that were changed: of those asked for, the ones that were not so already.',
    }),
    touched: count.meta({ description: 'Rows that may look different now, the changed ones among them.' }),
    rows: listOf(ReviewRow).meta({ description: 'The first 200 of them.' }),
  } satisfies Shape<ChangeView>)
  .meta({ id: 'ReviewChange' })

export const ActionPreview = z
  .object({
    cells: count.meta({ description: 'Cells, or rows, that would change.' }),
    columns: listOf(z.object({ column: count, cells: count })).meta({
      description: 'How many of them in each column of the file, in their order; none where rows are changed.',
    }),
    examples: listOf(
      z.object({
        row: count,
        column: count,
        before: z.string(),
        after: z.string().nullable().meta({ description: 'null: what the file says.' }),
      }),
    ),
  } satisfies Shape<PreviewView>)
  .meta({ id: 'ActionPreview' })

const Entry = z.object({
  number: count,
  kind: z.enum(REVIEW_ACTIONS),
  column: z.union([count, z.string()]).exactOptional(),
  columns: z.union([z.literal('all'), listOf(z.union([count, z.string()]))]).exactOptional(),
  text: z.string().exactOptional(),
  find: z.string().exactOptional(),
  replaceBy: z.string().exactOptional(),
  fix: z.enum(FIX_NAMES).exactOptional(),
  how: z.enum(CLEANINGS).exactOptional(),
  format: ColumnFormat.exactOptional(),
  match: z.string().nullable().exactOptional(),
  values: count.exactOptional().meta({ description: 'How many values were merged.' }),
  rows: count,
  cells: count.meta({ description: 'Cells, and rows that were removed or given a record.' }),
  isUndone: z.boolean().meta({ description: 'It was taken back, and can be done again.' }),
  memberId: Id,
  member: z.string().meta({ description: 'The name of who did it.' }),
  at: DateTime,
} satisfies Shape<HistoryEntry>)

export const HistoryPage = z
  .object({
    actions: listOf(Entry),
    next: count.nullable().meta({ description: 'To be sent as `before` for earlier ones.' }),
  } satisfies Shape<HistoryView>)
  .meta({ id: 'RowActionHistory' })

const Fix = z
  .object({
    name: z.enum(FIX_NAMES),
    action: ReviewAction as unknown as z.ZodType<CoreFix['action']>,
    examples: listOf(z.object({ row: count, before: z.string(), after: z.string() })).meta({
      description: 'Cells before and after; none where rows, and no texts, are changed.',
    }),
  } satisfies Shape<CoreFix>)
  .meta({ id: 'ProblemFix' })

export const ReviewProblems = z
  .object({
    revision,
    problems: listOf(z.object({ ...PROBLEM_SUMMARY, fixes: listOf(Fix) } satisfies Shape<ReviewProblem>)),
  } satisfies Shape<ProblemsView>)
  .meta({ id: 'ReviewProblems' })

const Value = z.object({ text: z.string(), count })

export const Facets = z
  .object({
    total: count.meta({ description: 'Different values; blank cells are none.' }),
    blank: count.meta({ description: 'Rows whose cell is blank.' }),
    values: listOf(Value).meta({ description: 'The most frequent first.' }),
    clusters: listOf(listOf(Value)).meta({
      description: 'Values that are probably one, written in several ways; the most frequent first.',
    }),
  } satisfies Shape<FacetsView>)
  .meta({ id: 'ReviewFacets' })
