/** A value that YAML and JSON share. */
export type PlainValue = string | number | readonly PlainValue[] | { readonly [key: string]: PlainValue }

// JSON leaves these as they are, but YAML does not allow or does not keep them in a text.
const unprintable = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

const escapeUnprintable = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Writes a value on one line. JSON is YAML, so every text stays to the letter, whatever it looks like. */
function printValue(value: PlainValue): string {
  return JSON.stringify(value).replaceAll(unprintable, escapeUnprintable)
}

/** Writes a YAML file: its schema's address in the way that editors know, then one key a line. */
export function printVerbatimYaml(schema: string, keys: Readonly<Record<string, PlainValue>>): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${printValue(value)}`)
  return [`# yaml-language-server: $schema=${schema}`, ...lines, ''].join('\n')
}
