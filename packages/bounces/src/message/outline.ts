import type { Field } from './fields.js'
import { fieldOf, fieldsOf, mediaTypeOf, parameterOf, valueOf } from './fields.js'

/** A part of a message between two boundary lines, or all of its body. */
export interface Section {
  readonly fields: readonly Field[]
  readonly mediaType: string
  /** Its octets within the message. */
  readonly start: number
  readonly end: number
  /** Tells whether it belongs to a message that is returned or attached. */
  readonly isReturned: boolean
}

/** A message cut at its boundary lines, whether or not its header names them. */
export interface Outline {
  readonly fields: readonly Field[]
  readonly sections: readonly Section[]
  /** Tells whether there was more than is read. */
  readonly isCut: boolean
}

/** The most that is read of one message. */
export const longestMessage = 2_000_000
const mostLines = 40_000

const lineFeed = 10
const hyphen = 45

/** Goes through octets line by line; no line is kept. */
class Lines {
  readonly #octets: Uint8Array
  readonly #limit: number
  at = 0
  next = 0
  count = 0

  constructor(octets: Uint8Array) {
    this.#octets = octets
    this.#limit = Math.min(octets.length, longestMessage)
  }

  /** Goes to the next line; false where none is left. */
  step(): boolean {
    this.at = this.next
    if (this.at >= this.#limit || this.count >= mostLines) return false
    const end = this.#octets.indexOf(lineFeed, this.at)
    this.next = end === -1 ? this.#limit : Math.min(end + 1, this.#limit)
    this.count += 1
    return true
  }

  get isDashed(): boolean {
    return this.#octets[this.at] === hyphen && this.#octets[this.at + 1] === hyphen
  }

  get isEmpty(): boolean {
    const length = this.next - this.at
    const first = this.#octets[this.at]
    return length === 1 ? first === lineFeed || first === 13 : length === 2 && first === 13
  }

  text(longest = 2000): string {
    const end = Math.min(this.next, this.at + longest)
    return String.fromCharCode(...this.#octets.subarray(this.at, end)).trimEnd()
  }

  /** The lines between two places. */
  between(start: number, end: number): readonly string[] {
    if (end <= start) return []
    const text = decoder.decode(this.#octets.subarray(start, end)).replaceAll('\r', '')
    return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
  }

  get isCut(): boolean {
    return this.at < this.#octets.length
  }
}

const returnedTypes: ReadonlySet<string> = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'text/rfc822-header',
  'message/rfc822-headers',
  'message/global-headers',
  'message/partial',
])

/** The most octets of a header that are read. */
const longestHeader = 200_000

const decoder = new TextDecoder()

/** Reads the lines of a header up to the empty line; leaves the reader on it, or behind the last line. */
function readHeader(lines: Lines): readonly string[] {
  const start = lines.next
  while (lines.step() && !lines.isEmpty);
  return lines.between(start, Math.min(lines.at, start + longestHeader))
}

/** Finds out which lines are boundaries: those that were declared, and those behind which the header of a part follows. */
class Boundaries {
  readonly #known = new Set<string>()

  declare(contentType: string): void {
    const boundary = parameterOf(contentType, 'boundary')
    if (boundary !== '') this.#known.add(boundary)
  }

  /** The boundary that a line is, without its hyphens; `null` where it is none. */
  of(line: string, following: string): string | null {
    const value = line.slice(2).trimEnd()
    if (this.#known.has(value)) return value
    const closing = value.endsWith('--') ? value.slice(0, -2) : null
    if (closing !== null && this.#known.has(closing)) return closing
    if (value.length < 3 || value.includes(' ') || !/^content-[a-z-]+ ?:/i.test(following)) return null
    this.#known.add(value)
    return value
  }
}

interface Open {
  readonly fields: readonly Field[]
  readonly start: number
  readonly boundary: string
}

/** Cuts the body of a message into its sections. */
class SectionCutter {
  readonly #lines: Lines
  readonly #boundaries: Boundaries
  readonly sections: Section[] = []
  /** The boundary of the part that is the returned message; what lies between two of it belongs to that message. */
  #returned: string | null = null
  #open: Open

  constructor(lines: Lines, boundaries: Boundaries, fields: readonly Field[]) {
    this.#lines = lines
    this.#boundaries = boundaries
    this.#open = { fields, start: lines.next, boundary: '' }
  }

  #close(end: number): void {
    const { fields, start, boundary } = this.#open
    const mediaType = mediaTypeOf(valueOf(fields, 'content-type'))
    if (this.#returned === boundary) this.#returned = null
    const isReturned = this.#returned !== null || returnedTypes.has(mediaType)
    if (isReturned && this.#returned === null) this.#returned = boundary
    if (end > start) this.sections.push({ fields, mediaType, start, end: Math.max(start, end), isReturned })
  }

  /** Reads the header of a part, where one follows; the boundary line is the reader's. */
  #begin(boundary: string): void {
    const lines = this.#lines
    const begin = lines.next
    const { next, count } = lines
    const hasHeader = lines.step() && !lines.isDashed && (lines.isEmpty || fieldOf(lines.text()) !== null)
    lines.next = next
    lines.count = count
    const fields = hasHeader ? fieldsOf(readHeader(lines)) : []
    const contentType = valueOf(fields, 'content-type')
    this.#boundaries.declare(contentType)
    this.#open = { fields, start: hasHeader ? lines.next : begin, boundary }
  }

  #peek(): string {
    const { at, next, count } = this.#lines
    const text = this.#lines.step() ? this.#lines.text(80) : ''
    this.#lines.at = at
    this.#lines.next = next
    this.#lines.count = count
    return text
  }

  cut(): readonly Section[] {
    const lines = this.#lines
    while (lines.step()) {
      if (!lines.isDashed) continue
      const boundary = this.#boundaries.of(lines.text(200), this.#peek())
      if (boundary === null) continue
      this.#close(lines.at)
      this.#begin(boundary)
    }
    this.#close(lines.at)
    return this.sections
  }
}

/** Reads the header that octets begin with, and nothing behind it. */
export const headerOf = (octets: Uint8Array): readonly Field[] => fieldsOf(readHeader(new Lines(octets)))

/**
 * Cuts a message into its header and its parts (RFC 2046 section 5.1), in one pass and without keeping its lines. Boundaries that do not occur, that
 * are not declared, or that stand on a line of their own that is not indented are found all the same.
 */
export function outlineOf(octets: Uint8Array): Outline {
  const lines = new Lines(octets)
  const fields = fieldsOf(readHeader(lines))
  const boundaries = new Boundaries()
  boundaries.declare(valueOf(fields, 'content-type'))
  const sections = new SectionCutter(lines, boundaries, fields).cut()
  return { fields, sections, isCut: lines.isCut }
}
