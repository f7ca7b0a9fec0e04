/** An address in a line. */
export interface FoundAddress {
  readonly address: string
  /** The start in the line, without a bracket before it. */
  readonly start: number
  readonly end: number
}

const at = '@'

/**
 * The local part before a place: no blanks, and none of what mail programs put around addresses. The most that it has (RFC 5321 section
 * 4.5.3.1), and room for what old systems wrote.
 */
const localPart = /(?<=([^ \t\r\n<>()[\],;:"\\\0'`|{}]{0,130}))/y
const longestLocal = 130

/** The domain from a place on: letters, digits, `-_`, and dots that do not follow each other; or an address in brackets. */
const domain = /(?:[A-Za-z0-9_\u0080-\uffff-]|\.(?!\.)){0,254}/y
const longestLiteral = 60

function localStart(line: string, place: number): number {
  if (line[place - 1] === '"') {
    const begin = Math.max(0, place - longestLocal)
    const open = line.slice(begin, place - 1).lastIndexOf('"')
    return open === -1 ? place : begin + open
  }
  localPart.lastIndex = place
  const start = place - (localPart.exec(line)?.[1]?.length ?? 0)
  // A quotation or an assignment before the address is no part of it: to=a@example.com.
  const equals = line.slice(start, place).lastIndexOf('=')
  const isAssigned = /^[a-z-]{2,12}$/i.test(line.slice(start, start + equals))
  return isAssigned ? start + equals + 1 : start
}

function domainEnd(line: string, place: number): number {
  if (line[place + 1] === '[') {
    const close = line.slice(place, place + longestLiteral).indexOf(']')
    return close === -1 ? place + 1 : place + close + 1
  }
  domain.lastIndex = place + 1
  domain.test(line)
  let end = domain.lastIndex
  while ('.-_'.includes(line.charAt(end - 1))) end -= 1
  return end
}

/** The address around the sign at a place; `null` where that has no local part or no domain. */
function addressAround(line: string, place: number): FoundAddress | null {
  const start = localStart(line, place)
  const end = domainEnd(line, place)
  if (start === place || end === place + 1) return null
  return { address: line.slice(start, end), start, end }
}

/** The addresses in a line, in order (RFC 5321 section 4.1.2), with time that grows with its length alone. */
export function addressesIn(line: string): readonly FoundAddress[] {
  const found: FoundAddress[] = []
  let from = 0
  for (let place = line.indexOf(at); place !== -1; place = line.indexOf(at, from)) {
    const address = addressAround(line, place)
    if (address !== null) found.push(address)
    from = Math.max(place + 1, address?.end ?? 0)
  }
  return found
}

/** The form of an address by which it is compared and looked up: letters' case does not count. */
export const keyOf = (address: string): string => address.toLowerCase()

/** Tells whether two addresses are the same, as far as letters' case goes. */
export const isSameAddress = (one: string, other: string): boolean =>
  one === other || keyOf(one) === keyOf(other)
