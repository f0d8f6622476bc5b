/** Collects the parameters of a statement whose text is put together piece by piece. */
export interface Parameters {
  readonly values: readonly unknown[]
  /** Takes a value in and returns its place in the text: `$1`, `$2`, … */
  add(value: unknown): string
}

export function makeParameters(): Parameters {
  const values: unknown[] = []
  return { values, add: (value) => `$${values.push(value)}` }
}
