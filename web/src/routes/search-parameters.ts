/** Reads parameters of an address, which anybody can write. */

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** A search parameter that is absent is left out of the address. */
export const optional = <Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: string } => {
  const read = text(value)
  return (read === undefined ? {} : { [name]: read }) as { readonly [name in Name]?: string }
}
