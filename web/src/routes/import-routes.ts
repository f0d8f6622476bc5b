import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { draftStep, type DraftStep } from './draft-steps.ts'
import { forgottenNames, readReviewSearch, type ReviewSearch } from './review-search.ts'
import { optional } from './search-parameters.ts'
import { shellRoute } from './shell-route.ts'

const newImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/new',
  // `like`: an import whose mapping and options the new one takes over.
  validateSearch: (search: Record<string, unknown>) => ({
    ...optional('object', search['object']),
    ...optional('like', search['like']),
  }),
  component: lazyRouteComponent(memberPages.newImport, 'NewImportPage'),
})

/** What of it belongs to the review stands in the address while that step is open. */
type ImportSearch = { readonly step?: DraftStep; readonly column?: number } & ReviewSearch

function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const { step } = draftStep(search['step'])
  if (step === undefined) return {}
  if (step === 'values') return { step, ...columnOf(search['column']) }
  return step === 'review' ? { step, ...forgottenNames(search), ...readReviewSearch(search) } : { step }
}

/** The column whose values are shown, by its position. */
const columnOf = (value: unknown): { readonly column?: number } =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? { column: value } : {}

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$id',
  // A draft shows its plan once it is made; `step` opens another of its steps.
  validateSearch: readImportSearch,
  component: lazyRouteComponent(memberPages.import, 'ImportPage'),
})

export const importRoutes = [newImportRoute, importRoute] as const
