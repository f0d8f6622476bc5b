/** The keys with some of them moved before or after another one, in the order that they had among themselves. */
export function moveKeys<Key>(
  all: readonly Key[],
  moved: readonly Key[],
  target: Key,
  position: 'before' | 'after' | 'on',
): readonly Key[] {
  if (moved.includes(target)) return all
  const rest = all.filter((key) => !moved.includes(key))
  const at = rest.indexOf(target) + (position === 'after' ? 1 : 0)
  return [...rest.slice(0, at), ...all.filter((key) => moved.includes(key)), ...rest.slice(at)]
}
