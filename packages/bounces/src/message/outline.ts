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

const utf8 = new TextDecoder()
const windows = new TextDecoder('windows-1252')

/** Finds where the line after the one at a place begins; the length of the text where it is the last. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** Cuts off what is behind the last line that is read. */
function withoutFurtherLines(text: string): string {
  if (text.length <= mostLines) return text
  let end = 0
  for (let line = 0; line < mostLines && end < text.length; line += 1) end = nextLine(text, end)
  return text.slice(0, end)
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

/** A header: its fields, the place of the empty line that ends it, and of what follows. */
interface Header {
  readonly fields: readonly Field[]
  readonly next: number
}

/** Octets, and a text with one character for each, so that places in both are the same. What is beyond ASCII need not be right in it. */
interface Readable {
  readonly octets: Uint8Array
  readonly text: string
  readonly isAscii: boolean
}

function readable(octets: Uint8Array): Readable {
  const read = octets.subarray(0, longestMessage)
  const text = utf8.decode(read)
  const isAscii = text.length === read.length
  return { octets, text: withoutFurtherLines(isAscii ? text : windows.decode(read)), isAscii }
}

/** Finds the empty line from the beginning of a line on: where it begins, and where the next one does. */
function emptyLine(text: string, start: number): readonly [at: number, next: number] {
  if (text.startsWith('\n', start)) return [start, start + 1]
  if (text.startsWith('\r\n', start)) return [start, start + 2]
  const lineEnds = /\n\r?\n/g
  lineEnds.lastIndex = start
  const found = lineEnds.exec(text)
  return found === null ? [text.length, text.length] : [found.index + 1, lineEnds.lastIndex]
}

/** Reads a header that begins at a place, up to the empty line behind it. */
function readHeader({ octets, text, isAscii }: Readable, start: number): Header {
  const [end, next] = emptyLine(text, start)
  const last = Math.min(end, start + longestHeader)
  const header = isAscii ? text.slice(start, last) : utf8.decode(octets.subarray(start, last))
  return { fields: fieldsOf(header.replaceAll('\r', '').replace(/\n$/, '')), next }
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
    const value = line.slice(2)
    if (this.#known.has(value)) return value
    const closed = value.slice(0, -2)
    if (value.endsWith('--') && this.#known.has(closed)) return closed
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
  readonly #message: Readable
  readonly #boundaries = new Boundaries()
  readonly sections: Section[] = []
  /** The boundary of the part that is the returned message; what lies between two of it belongs to that message. */
  #returned: string | null = null
  #open: Open

  constructor(message: Readable, { fields, next }: Header) {
    this.#message = message
    this.#open = { fields, start: next, boundary: '' }
    this.#boundaries.declare(valueOf(fields, 'content-type'))
  }

  #close(end: number): void {
    const { fields, start, boundary } = this.#open
    const mediaType = mediaTypeOf(valueOf(fields, 'content-type'))
    if (this.#returned === boundary) this.#returned = null
    const isReturned = this.#returned !== null || returnedTypes.has(mediaType)
    if (isReturned && this.#returned === null) this.#returned = boundary
    if (end > start) this.sections.push({ fields, mediaType, start, end, isReturned })
  }

  /** A line without what it ends with, or its beginning. */
  #line(at: number, longest: number): string {
    const { text } = this.#message
    return text.slice(at, Math.min(nextLine(text, at), at + longest)).trimEnd()
  }

  /** Tells whether a header begins at a place: a field, or the empty line that ends a header of none. */
  #hasHeader(at: number): boolean {
    const line = this.#line(at, 2000)
    if (line.startsWith('--')) return false
    return /^\r?\n/.test(this.#message.text.slice(at, at + 2)) || fieldOf(line) !== null
  }

  /** Begins a part at a place, with its header where one follows. Gives the place behind that. */
  #begin(boundary: string, at: number): number {
    const { fields, next } = this.#hasHeader(at) ? readHeader(this.#message, at) : { fields: [], next: at }
    this.#boundaries.declare(valueOf(fields, 'content-type'))
    this.#open = { fields, start: next, boundary }
    return next
  }

  /** Finds the next line that begins with hyphens, from the beginning of a line on; -1 where none does. */
  #nextDashed(from: number): number {
    const { text } = this.#message
    if (text.startsWith('--', from)) return from
    const before = text.indexOf('\n--', from)
    return before === -1 ? -1 : before + 1
  }

  cut(): readonly Section[] {
    const { text } = this.#message
    for (let at = this.#nextDashed(this.#open.start); at !== -1;) {
      const next = nextLine(text, at)
      const boundary = this.#boundaries.of(this.#line(at, 200), this.#line(next, 80))
      if (boundary !== null) this.#close(at)
      at = this.#nextDashed(boundary === null ? next : this.#begin(boundary, next))
    }
    this.#close(text.length)
    return this.sections
  }
}

/** Reads the header that octets begin with, and nothing behind it. */
export const headerOf = (octets: Uint8Array): readonly Field[] => readHeader(readable(octets), 0).fields

/**
 * Cuts a message into its header and its parts (RFC 2046 section 5.1), in one pass and without keeping its lines. Boundaries that do not occur, that
 * are not declared, or that stand on a line of their own that is not indented are found all the same.
 */
export function outlineOf(octets: Uint8Array): Outline {
  const message = readable(octets)
  const header = readHeader(message, 0)
  const sections = new SectionCutter(message, header).cut()
  return { fields: header.fields, sections, isCut: message.text.length < octets.length }
}
