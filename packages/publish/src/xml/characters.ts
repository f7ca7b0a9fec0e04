// NameStartChar and NameChar of XML 1.0, fifth edition, section 2.3, without the colon, which belongs to namespaces.
const nameStart =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const nameRest = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`
const plainName = `[${nameStart}][${nameRest}]*`

/** The pattern of an XML name with at most one prefix, for use in a regular expression with the flag `u`. */
export const xmlName: string = `${plainName}(?::${plainName})?`

/**
 * The pattern of one character of white space, in a text with LF line ends. Not `\s`, which would let pass what is none
 * in XML, such as a no-break space.
 */
export const xmlSpace = '[ \\t\\n]'

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([\da-fA-F]{1,8}));|&/g

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Where the first character stands that XML 1.0 does not allow (section 2.2); -1 where all are allowed. */
export function findForbiddenCharacter(value: string): number {
  return value.search(forbidden)
}

function decodeOne(match: readonly (string | undefined)[]): string | undefined {
  const [, name, decimal, hexadecimal] = match
  if (name !== undefined) return named[name]
  const digits = decimal ?? hexadecimal
  if (digits === undefined) return undefined
  const point = Number.parseInt(digits, decimal === undefined ? 16 : 10)
  if (point > 0x10_ff_ff) return undefined
  const character = String.fromCodePoint(point)
  return findForbiddenCharacter(character) === -1 ? character : undefined
}

/**
 * Where the first `&` stands that begins no reference which XML knows without a DOCTYPE: one of the five names,
 * or the number of an allowed character. -1 where there is none.
 */
export function findBadReference(value: string): number {
  if (!value.includes('&')) return -1
  for (const match of value.matchAll(reference)) if (decodeOne(match) === undefined) return match.index
  return -1
}

/** Replaces the references of a text for which `findBadReference` found nothing. */
export function decodeReferences(value: string): string {
  if (!value.includes('&')) return value
  return value.replaceAll(reference, (...match: string[]) => decodeOne(match) ?? '&')
}
