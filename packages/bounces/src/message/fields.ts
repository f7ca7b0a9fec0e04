/** A header field: its name in small letters, and its value, unfolded. */
export interface Field {
  readonly name: string
  readonly value: string
}

/** The name of a field and its colon (RFC 5322 section 2.2); no name is taken to be longer. */
const nameAndColon = '([!-9;-~]{1,60})[ \\t]{0,60}:'
const beginsField = new RegExp(`^${nameAndColon}`)

/** Reads a line as a field; `null` where it is none. */
export function fieldOf(line: string): Field | null {
  const found = beginsField.exec(line)
  if (found === null) return null
  const [begin, name = ''] = found
  return { name: name.toLowerCase(), value: line.slice(begin.length).trim() }
}

/** A field with the lines up to the next one. */
const wholeField = new RegExp(`(?<![^\\n])${nameAndColon}([^\\n]*(?:\\n(?!${nameAndColon})[^\\n]*)*)`, 'g')

/** The value on one line, as RFC 5322 section 2.2.3 has it unfolded. */
const unfolded = (value: string): string =>
  value.includes('\n')
    ? value
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
    : value.trim()

/**
 * Reads the fields of a header. Folded lines are put together; so is a line that is no field, which some programs write where a fold
 * was meant.
 */
export function fieldsOf(header: string): readonly Field[] {
  const fields: Field[] = []
  wholeField.lastIndex = 0
  for (let found = wholeField.exec(header); found !== null; found = wholeField.exec(header))
    fields.push({ name: (found[1] ?? '').toLowerCase(), value: unfolded(found[2] ?? '') })
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
