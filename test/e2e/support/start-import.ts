import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { callApi } from './api.ts'
import { draftImport } from './draft-import.ts'

export interface StartedImport {
  readonly id: string
  /** The import as the server has it. */
  read(): Promise<ImportOfTest>
  /** Where the column goes, as the server has it. */
  column(header: string): Promise<ColumnOfTest>
  /** Opens one of its steps. */
  open(step: string): Promise<void>
}

export interface ColumnOfTest {
  readonly header: string
  readonly field: string | null
  readonly status: string
  readonly nameOrder?: string
  readonly blank?: string
  readonly join?: { readonly position: number; readonly separator: string }
  readonly format?: Readonly<Record<string, unknown>>
  readonly values?: Readonly<Record<string, unknown>>
}

export interface ImportOfTest {
  readonly status: string
  readonly mapping: readonly ColumnOfTest[]
  readonly options: { readonly constants?: Readonly<Record<string, string>> }
  readonly questions: readonly { readonly kind: string }[]
  readonly preview: { readonly counts: Readonly<Record<string, number>> } | null
}

/** A draft of a file, made by the API as the one who is signed in in this window, and opened at a step. */
export async function startImport(page: Page, object: string, csv: string, step = 'map'): Promise<StartedImport> {
  const id = await draftImport(page, object, csv)
  const read = (): Promise<ImportOfTest> => callApi<ImportOfTest>(page, 'GET', `/imports/${id}`)
  const open = async (wanted: string): Promise<void> => {
    await page.goto(new URL(`/imports/${id}?step=${wanted}`, page.url()).href)
    await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor()
  }
  await open(step)
  return {
    id,
    read,
    open,
    async column(header) {
      const found = (await read()).mapping.find((each) => each.header === header)
      if (found === undefined) throw new Error(`There is no column ${header}.`)
      return found
    },
  }
}

/** Waits until the server has answered the next change of an import. */
export const changeSaved = (page: Page): Promise<unknown> =>
  page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && /\/imports\/[\da-f-]{36}$/.test(response.url()),
  )

const PATIENCE_MS = 20_000

/** Asks again until the answer is as expected: what was chosen on a page reaches the server a moment later. */
export const eventually = <Answer>(ask: () => Promise<Answer>) => expect.poll(ask, { timeout: PATIENCE_MS })
