/** The texts of another language: the same names, functions of the same values, other words. */
export type SameTexts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Told
    ? (...values: Values) => SameTexts<Told>
    : { readonly [Name in keyof T]: SameTexts<T[Name]> }

/** While a language is written: what it has not yet is English. */
export type SomeTexts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Told
    ? (...values: Values) => SameTexts<Told>
    : { readonly [Name in keyof T]?: SomeTexts<T[Name]> }

/** One language over another, which shows where the first has no words. */
export function layOver<T>(under: T, over: SomeTexts<T>): T {
  if (!isGroup(under) || !isGroup(over)) return (over ?? under) as T
  const names = Object.keys(under) as (keyof T)[]
  return Object.fromEntries(
    names.map((name) => [name, layOver(under[name], (over as SomeTexts<T> & Record<keyof T, never>)[name])]),
  ) as T
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
