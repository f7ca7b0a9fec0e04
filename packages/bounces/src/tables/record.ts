/** Cuts a line of comma-separated values into its fields (RFC 4180 section 2). */
export function recordOf(line: string): readonly string[] {
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === '"' && isQuoted && line[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') isQuoted = !isQuoted
    else if (character === ',' && !isQuoted) {
      fields.push(field.trim())
      field = ''
    } else field += character
  }
  return [...fields, field.trim()]
}

/** The fields of a record by the names of its columns, in small letters. */
export const namedFields = (
  names: readonly string[],
  record: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(names.map((name, index) => [name.toLowerCase(), record[index] ?? '']))
