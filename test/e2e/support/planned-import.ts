import type { Page } from 'playwright-core'
import { vi } from 'vitest'
import { callApi } from './api.ts'
import { draftImport } from './draft-import.ts'

/** From a text to an import whose plan is made. @returns its id */
export async function plannedImport(page: Page, object: string, csv: string, decisions: object = {}): Promise<string> {
  const id = await draftImport(page, object, csv, decisions)
  await callApi(page, 'POST', `/imports/${id}/plan`)
  const isPlanned = async (): Promise<boolean> => {
    const { status, preview } = await callApi<Planned>(page, 'GET', `/imports/${id}`)
    return status === 'draft' && preview !== null
  }
  await vi.waitUntil(isPlanned, { timeout: 20_000, interval: 100 })
  return id
}

interface Planned {
  readonly status: string
  readonly preview: object | null
}
