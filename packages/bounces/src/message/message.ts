import { isLong, sectionText, shownValue } from './decoding.js'
import type { Field } from './fields.js'
import { valueOf } from './fields.js'
import { textOfHtml } from './html-text.js'
import type { Outline, Section } from './outline.js'
import { outlineOf } from './outline.js'

/** A part of a message, as text. */
export interface Part {
  readonly mediaType: string
  readonly text: string
}

/** A message as far as it matters for what failed. */
export interface Message {
  readonly fields: readonly Field[]
  /** Decoded (RFC 2047). */
  readonly subject: string
  /** The parts of the message itself that can be read, in order. */
  readonly parts: readonly Part[]
  /** The types of all of its parts, in small letters. */
  readonly mediaTypes: readonly string[]
  /** Returned or attached message: the octets of the message inside this one. */
  readonly inner: Uint8Array | null
  /** Parts of it that were not read, for people. */
  readonly unread: readonly string[]
}

const isText = ({ mediaType }: Section): boolean => mediaType.startsWith('text/')

/** Parts that hold fields: reports of delivery, of complaints, of what became of a message. */
const fieldTypes: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/feedback-report',
  'message/disposition-notification',
  'message/global-disposition-notification',
])

/** The types under which some programs attach a report. */
const looseTypes: ReadonlySet<string> = new Set(['application/octet-stream', 'message/delivery-notification'])

const isReadable = (section: Section): boolean =>
  isText(section) || fieldTypes.has(section.mediaType) || looseTypes.has(section.mediaType)

const isMultipart = ({ mediaType }: Section): boolean => mediaType.startsWith('multipart/')

/** Parts to be read of a message: its own parts; where it claims to have parts and has none, all of its body as text. */
function readableOf(sections: readonly Section[]): readonly Section[] {
  const own = sections.filter(({ isReturned }) => !isReturned)
  const readable = own.filter(isReadable)
  return readable.length > 0 ? readable : own.filter(isMultipart).slice(0, 1)
}

const partOf = (octets: Uint8Array, section: Section): Part => ({
  mediaType: section.mediaType,
  text: sectionText(octets, section),
})

const hasWords = ({ text }: Part): boolean => text.trim() !== ''

/** Leaves out HTML where the same is there as plain text, and reads it where it is not. */
function withoutDoubles(parts: readonly Part[]): readonly Part[] {
  const hasPlain = parts.some((part) => part.mediaType === 'text/plain' && hasWords(part))
  if (hasPlain) return parts.filter(({ mediaType }) => mediaType !== 'text/html')
  return parts.map((part) =>
    part.mediaType === 'text/html' ? { ...part, text: textOfHtml(part.text) } : part,
  )
}

function innerOf(octets: Uint8Array, { sections }: Outline): Uint8Array | null {
  const first = sections.findIndex(({ isReturned }) => isReturned)
  const start = sections[first]?.start
  if (start === undefined) return null
  const after = sections.findIndex(({ isReturned }, index) => index > first && !isReturned)
  const last = sections[(after === -1 ? sections.length : after) - 1]
  return octets.subarray(start, last?.end)
}

function unreadOf(outline: Outline, readable: readonly Section[]): readonly string[] {
  const long = readable.filter(isLong).map(({ mediaType }) => `the end of a long part (${mediaType})`)
  return outline.isCut ? [...long, 'the end of the message, which is too long'] : long
}

/** Reads a message of any form: nothing throws, and what is too long to be read is named. */
export function readMessage(octets: Uint8Array): Message {
  const outline = outlineOf(octets)
  const readable = readableOf(outline.sections)
  return {
    fields: outline.fields,
    subject: shownValue(valueOf(outline.fields, 'subject')),
    parts: withoutDoubles(readable.map((section) => partOf(octets, section))),
    mediaTypes: outline.sections.map(({ mediaType }) => mediaType),
    inner: innerOf(octets, outline),
    unread: unreadOf(outline, readable),
  }
}
