import type { FieldPath } from '../model/field.ts'

/** What a finished file holds, and of which moment. It stays when the file is removed. */
export interface ExportManifest {
  readonly fileName: string
  readonly sizeBytes: number
  /** Of the file's bytes, in hexadecimal digits. */
  readonly sha256: string
  /** Records: the header is not one of them. */
  readonly rows: number
  readonly columns: readonly { readonly path: FieldPath; readonly header: string }[]
  /** Every row is as it was then, in ISO. */
  readonly takenAt: string
  /** Sheets of a workbook; 1 of a CSV. */
  readonly sheets: number
  /** Cells that were longer than a workbook can hold, and were cut. */
  readonly cutCells: number
  /** What the member reached then: whoever fetches the file must reach as much. */
  readonly reach: readonly ObjectReach[]
}

export interface ObjectReach {
  /** API name. */
  readonly object: string
  /** Whose records; null: everybody's. */
  readonly owners: readonly string[] | null
}

/** Whether somebody who reaches `now` may have what somebody who reached `then` has written down. */
export const isWithinReach = (then: readonly ObjectReach[], now: readonly ObjectReach[]): boolean =>
  then.every(({ object, owners }) => {
    const reached = now.find((each) => each.object === object)
    if (reached === undefined) return false
    return reached.owners === null || (owners?.every((owner) => reached.owners?.includes(owner)) ?? false)
  })
