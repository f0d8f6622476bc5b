/** The texts of another language: the same names, functions of the same values, other words. */
export type SameTexts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Told
    ? (...values: Values) => SameTexts<Told>
    : { readonly [Name in keyof T]: SameTexts<T[Name]> }
