import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { proposeMapping } from '../src/core/mapping/propose-mapping.ts'
import { LABELLED_FILES } from '../src/core/mapping/labelled/all-files.ts'
import { findObject, type WorkspaceModel } from '../src/core/model/object.ts'
import { inspectCsv } from '../src/infra/formats/inspect-csv.ts'
import { LocalFiles } from '../src/infra/files/local-files.ts'

const COLUMNS = 200
const ROWS = 2000
const ROUNDS = 5

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file of 200 columns of people, each with a header and samples that some system has. */
function wideFile(): string {
  const columns = LABELLED_FILES.filter(({ object }) => object === 'people')
    .flatMap((file) => file.columns)
    .slice(0, COLUMNS)
  const row = (of: (index: number) => string): string => columns.map((_, index) => quote(of(index))).join(',')
  const header = row((index) => columns[index]?.header ?? '')
  const rows = Array.from({ length: ROWS }, (_, number) =>
    row((index) => {
      const samples = columns[index]?.samples ?? []
      return samples[number % Math.max(1, samples.length)] ?? ''
    }),
  )
  return [header, ...rows].join('\n')
}

/** @returns milliseconds of the best of some rounds: the first also loads the program, and others may be at work */
export async function timeWideFile(
  model: WorkspaceModel,
): Promise<{ readonly inspectMs: number; readonly mapMs: number }> {
  const people = findObject(model, 'people')
  if (people === undefined) throw new Error('There are no people')
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'))
  const file = path.join(folder, 'wide')
  writeFileSync(file, wideFile())
  try {
    let best = { inspectMs: Number.POSITIVE_INFINITY, mapMs: Number.POSITIVE_INFINITY }
    for (let round = 0; round < ROUNDS; round++) {
      const startedAt = performance.now()
      const { columns } = await inspectCsv(await new LocalFiles(folder).source('wide'))
      const inspectedAt = performance.now()
      proposeMapping(model, people, columns)
      const times = { inspectMs: inspectedAt - startedAt, mapMs: performance.now() - inspectedAt }
      if (times.inspectMs + times.mapMs < best.inspectMs + best.mapMs) best = times
    }
    return best
  } finally {
    rmSync(folder, { recursive: true })
  }
}
