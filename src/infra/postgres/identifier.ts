/** Quotes an identifier for SQL. Dynamic identifiers come from metadata only, and always through here. */
export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const qualified = (schema: string, name: string): string => `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`

/** Quotes text as an SQL literal, for the places where a parameter is not possible (DDL, COPY). */
export const quoteLiteral = (text: string): string => {
  const escaped = text.replaceAll("'", "''")
  return text.includes('\\') ? ` E'${escaped.replaceAll('\\', '\\\\')}'` : `'${escaped}'`
}
