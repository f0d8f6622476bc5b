interface ChoiceText {
  readonly label: string
  readonly meaning: string
}

/** The choices of a group, as the catalogue of texts has them. */
export const choicesOf = <Value extends string>(texts: { readonly [value in Value]: ChoiceText }) =>
  Object.entries<ChoiceText>(texts).map(([value, { label, meaning }]) => ({ value: value as Value, label, meaning }))
