import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { callApi } from './api.ts'
import { draftImport } from './draft-import.ts'

/** From a text to an import whose plan is made. @returns its id */
export async function plannedImport(page: Page, object: string, csv: string, decisions: object = {}): Promise<string> {
  const id = await draftImport(page, object, csv, decisions)
  await callApi(page, 'POST', `/imports/${id}/plan`)
  const read = (): Promise<Planned> => callApi(page, 'GET', `/imports/${id}`)
  await expect.poll(read, { timeout: 20_000 }).toMatchObject({ status: 'draft', preview: { rows: expect.any(Number) } })
  return id
}

interface Planned {
  readonly status: string
  readonly preview: object | null
}
