/** A header field: its name in small letters, and its value, unfolded. */
export interface Field {
  readonly name: string
  readonly value: string
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t'

/** The longest name that a field is taken to have. */
const longestName = 60

/** Finds where the name of a field ends that begins the line, at its colon; -1 where the line is no field (RFC 5322 section 2.2). */
function colonOf(line: string): number {
  const colon = line.indexOf(':')
  if (colon < 1 || colon > longestName) return -1
  for (let at = 0; at < colon; at += 1) {
    const unit = line.charCodeAt(at)
    const isPadding = unit === 32 || unit === 9
    if (unit < 33 && !isPadding) return -1
    if (unit > 126 || (isPadding && line.slice(at, colon).trim() !== '')) return -1
  }
  return colon
}

/** Reads a line as a field; `null` where it is none. */
export function fieldOf(line: string): Field | null {
  const colon = colonOf(line)
  if (colon === -1) return null
  return { name: line.slice(0, colon).trimEnd().toLowerCase(), value: line.slice(colon + 1).trim() }
}

/**
 * Reads the fields of a header from its lines. Folded lines are put together (RFC 5322 section 2.2.3); so is a line that is no field, which
 * some programs write where a fold was meant.
 */
export function fieldsOf(lines: readonly string[]): readonly Field[] {
  const fields: { name: string; value: string }[] = []
  for (const line of lines) {
    const last = fields.at(-1)
    const field = isBlank(line.charAt(0)) ? null : fieldOf(line)
    if (field !== null) fields.push({ ...field })
    else if (last !== undefined) last.value = `${last.value} ${line.trim()}`
  }
  return fields
}

/** The value of the first field of a name, in small letters; empty where there is none. */
export const valueOf = (fields: readonly Field[], name: string): string =>
  fields.find((field) => field.name === name)?.value ?? ''

/** The values of all fields of a name. */
export const valuesOf = (fields: readonly Field[], name: string): readonly string[] =>
  fields.filter((field) => field.name === name).map(({ value }) => value)

/** A parameter of a field's value, as `boundary="x"`; empty where there is none (RFC 2045 section 5.1). */
export function parameterOf(value: string, name: string): string {
  const at = value.toLowerCase().indexOf(`${name}=`)
  if (at === -1) return ''
  const rest = value.slice(at + name.length + 1)
  if (rest.startsWith('"'))
    return rest.slice(1, rest.indexOf('"', 1) === -1 ? undefined : rest.indexOf('"', 1))
  const end = rest.search(/[;\s]/)
  return end === -1 ? rest : rest.slice(0, end)
}

/** The media type of a `Content-Type`, in small letters; `text/plain` where there is none (RFC 2045 section 5.2). */
export function mediaTypeOf(value: string): string {
  const end = value.search(/[;\s]/)
  const type = (end === -1 ? value : value.slice(0, end)).toLowerCase()
  return type === '' ? 'text/plain' : type
}
