/** For flags that may be repeated: each one adds its value. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
