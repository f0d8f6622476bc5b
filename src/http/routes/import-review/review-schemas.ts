/** An import under review, as answers show it. */
import { z } from 'zod'
import { REVIEW_TABS, type ReviewTab } from '../../../core/import/review/review-filter.ts'
import type {
  ReviewPage as PageView,
  ReviewRow as RowView,
  ReviewSummary,
} from '../../../operations/import/review/review-view.ts'
import { listOf, type Shape } from '../../describe-route.ts'
import { IMPORT_ROW } from '../imports/import-schemas.ts'

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
