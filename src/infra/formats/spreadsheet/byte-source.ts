import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes that are read where they are needed: a file, or a stream inside of one. */
export interface ByteSource {
  readonly sizeBytes: number
  /** Fills the target from this position on. @returns how many bytes there were; fewer only at the end. */
  read(position: number, target: Buffer): number
}

export class FileBytes implements ByteSource {
  readonly sizeBytes: number
  readonly #file: number

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.sizeBytes = fstatSync(this.#file).size
  }

  read(position: number, target: Buffer): number {
    let filled = 0
    while (filled < target.length) {
      const count = readSync(this.#file, target, filled, target.length - filled, position + filled)
      if (count === 0) break
      filled += count
    }
    return filled
  }

  close(): void {
    closeSync(this.#file)
  }
}
