/**
 * A letter for each object, so that `g` and the letter lead to its list: the first of its name that is still
 * free. Earlier objects choose first, so that those of every workspace keep their letters.
 */
export function jumpLetters(
  objects: readonly { readonly apiName: string; readonly labelPlural: string }[],
  taken: readonly string[],
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const used = new Set(taken)
  for (const { apiName, labelPlural } of objects) {
    const letter = [...`${labelPlural}${apiName}`.toLowerCase()].find((each) => /[a-z]/.test(each) && !used.has(each))
    if (letter === undefined) continue
    used.add(letter)
    letters.set(apiName, letter)
  }
  return letters
}
