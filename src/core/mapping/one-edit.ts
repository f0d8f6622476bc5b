/** True when one letter added, left out, replaced or exchanged with its neighbour makes one text of the other. */
export function isOneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  const isReplaced = short.slice(start + 1) === long.slice(start + 1)
  const isExchanged = short[start] === long[start + 1] && short[start + 1] === long[start]
  return isReplaced || (isExchanged && short.slice(start + 2) === long.slice(start + 2))
}
