import type { Page } from 'playwright-core'
import { callApi } from './api.ts'

/** An import of a CSV text that waits as a draft, made as a program makes it. @returns its id */
export async function draftImport(page: Page, object: string, csv: string, decisions: object = {}): Promise<string> {
  const fileId = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'text/csv' }
    const response = await fetch('/api/v1/files?name=people.csv', { method: 'POST', headers, body })
    const file = (await response.json()) as { readonly fileId: string }
    return file.fileId
  }, csv)
  const draft = await callApi<{ readonly id: string }>(page, 'POST', '/imports', { object, fileId, ...decisions })
  return draft.id
}
