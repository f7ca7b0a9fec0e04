/** A text as part of an expression that finds it as it stands, with the flag `u` or without. */
export const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
