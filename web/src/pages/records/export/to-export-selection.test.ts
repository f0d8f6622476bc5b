import { expect, test } from 'vitest'
import type { Selection } from '../../../grid/selection.ts'
import type { ListState } from '../list/use-list-state.ts'
import { fitsAddress, toExportSelection } from './to-export-selection.ts'

const state = { shown: { filter: null, search: '' }, isDeletedShown: false } as unknown as ListState
const ids = (count: number): ReadonlySet<string> =>
  new Set(Array.from({ length: count }, (_, n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`))

test.each<[string, Selection<string>, boolean]>([
  ['few records', { kind: 'some', ids: ids(150) }, true],
  ['many records', { kind: 'some', ids: ids(151) }, false],
  ['all but few', { kind: 'all', except: ids(100) }, true],
  ['all but many', { kind: 'all', except: ids(200) }, false],
])('%s: an address names them, or it does not', (_, selection, isFit) => {
  expect(fitsAddress(toExportSelection(state, selection, false))).toBe(isFit)
})
