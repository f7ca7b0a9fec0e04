/** Takes the value of an option that may be given several times, behind those before it. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
