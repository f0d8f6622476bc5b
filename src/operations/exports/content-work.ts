/** What those who write a file are given, and what they tell of it. */
export interface ContentOptions {
  /** Gives way to people's requests. What it gives is lent: the bytes of a chunk are good until the next one is asked for. */
  readonly isBulk: boolean
  readonly signal?: AbortSignal
  readonly onRows?: (rows: number) => void
}

/** Complete when the content is through. */
export interface ContentSummary {
  rows: number
  takenAt: Date
  cutCells: number
}

export interface ContentWork extends ContentOptions {
  readonly summary: ContentSummary
}

/** @returns the number of rows */
export function assertComplete(written: number, given: number): number {
  if (written === given) return given
  throw new Error(`The file has ${written} rows of the ${given} that the database gave`)
}
