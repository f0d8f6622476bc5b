/** What the server would call it, for the eye: "Customer number" → `customerNumber`. The server has the last word. */
export function proposeApiName(label: string): string {
  const plain = label.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const [first = '', ...rest] = plain.match(/[a-z\d]+/g) ?? []
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
