import { findCode, noCode } from '@smtp-status/bounces/finder'
import { decode } from '../input.js'
import type { FoundCode } from '@smtp-status/bounces/finder'
import { ByteWriter, openingBrace, openingBracket } from './bytes.js'
import { JsonFields } from './json-fields.js'
import type { FieldRange } from './json-fields.js'
import { decodeText, skipSpace } from './json-text.js'
import { LineCutter } from './line-cutter.js'
import { deliveryOf } from './line-sink.js'
import type { Classified, LineSink } from './line-sink.js'
import { LineEnds, nothingFound } from './meanings.js'

// `Nov 22 10:00:05 mx postfix/smtp[4242]: `, `2024-11-22T10:00:05.123Z mx exim[12]: `
const header =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,40}) \S{1,255} ([\w./-]{1,60})[[:]/

const mailPrograms =
  /^(?:amavis|clamsmtp|courier|cyrus|dkim|dma|dovecot|exim|fetchmail|halon|haraka|kumod|lmtp|mail|milter|mimedefang|msmtp|nullmailer|openDKIM|opendmarc|opensmtpd|pmta|policyd|postfix|postgrey|postscreen|postsrsd|procmail|qmail|rspamd|sendmail|sm-mta|smtp|spamd|spamass|ssmtp|stalwart|sympa|zone-mta)/i

/** Bytes of a line that are read for its header. */
const headerSize = 400

/**
 * Tells whether a line may be of a mail program. A line of syslog that names another program is not, so that the versions and
 * numbers of others are not taken for codes.
 */
function isMailLine(bytes: Uint8Array, start: number, end: number): boolean {
  const stop = Math.min(end, start + headerSize)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, stop - start).toString('latin1')
  const program = header.exec(text)?.[1]
  return program === undefined || mailPrograms.test(program)
}

const opening = Buffer.from('{"line":')

/** Makes JSON lines of codes, from bytes that were made once for each code. */
class PlainLines {
  readonly #all: boolean
  readonly #ends = new LineEnds()
  readonly #writer = new ByteWriter(1 << 19)

  /** @param all whether lines without a code are written too */
  constructor(all: boolean) {
    this.#all = all
  }

  take(line: number, found: FoundCode | null): void {
    if (found === null && !this.#all) return
    this.#writer.add(opening)
    this.#writer.addNumber(line)
    this.#writer.add(found === null ? nothingFound : this.#ends.of(found))
  }

  made(): Uint8Array {
    return this.#writer.take()
  }
}

/** Options by which lines are classified. */
export interface ClassifyOptions {
  /** In lines that are JSON objects, the fields that may hold a code, the one to be preferred first. */
  readonly fields: readonly string[]
  /** True if lines without a code are written too. */
  readonly all: boolean
  /** True if lines of programs other than mail's are passed over. */
  readonly mailOnly: boolean
  /** Sink for the lines; `null` for lines of codes alone. */
  readonly sink: LineSink | null
  /** Reads a line of JSON as events; `null` where `fields` say where the codes are. */
  readonly readEvents: ReadEvents | null
}

/** Reads a line of JSON as events. */
export type ReadEvents = (text: string, line: number) => readonly Classified[]

/** Bytes of a line that are read for more than its code. */
const longestText = 4096

function textOf(bytes: Uint8Array, start: number, end: number): string {
  const stop = Math.min(end, start + longestText)
  return decode(bytes.subarray(start, stop))
}

/**
 * Makes JSON lines, or a summary, of lines. Where codes alone are asked for, it is bytes in and bytes out: what is read is not decoded,
 * and what is written was made once for each code.
 */
export class Classifier {
  readonly #cutter: LineCutter
  readonly #fields: JsonFields
  readonly #found = noCode()
  readonly #options: ClassifyOptions
  readonly #plain: PlainLines
  readonly #sink: LineSink | null
  #line = 0

  constructor(options: ClassifyOptions) {
    this.#options = options
    this.#fields = new JsonFields(options.fields)
    this.#plain = new PlainLines(options.all)
    this.#sink = options.sink
    this.#cutter = new LineCutter((bytes, start, end) => this.#takeLine(bytes, start, end))
  }

  /** Hands on a line with its code, or without one; `at` is where the text begins in which it was looked for. */
  #give(hasCode: boolean, text: Uint8Array, at: number, end: number, delivery: string): void {
    if (this.#sink === null) {
      this.#plain.take(this.#line, hasCode ? this.#found : null)
      return
    }
    this.#sink.take({
      line: this.#line,
      found: hasCode ? { ...this.#found } : null,
      text: hasCode ? textOf(text, Math.max(at, this.#found.start), end) : '',
      delivery: deliveryOf(delivery),
    })
  }

  #findInFields(bytes: Uint8Array, ranges: readonly FieldRange[]): void {
    for (const { start, end, escaped } of ranges) {
      if (start === -1) continue
      const text = escaped ? decodeText(bytes, start, end) : bytes
      const [from, to] = escaped ? [0, text.length] : [start, end]
      if (findCode(text, from, to, this.#found)) {
        this.#give(true, text, from, to, '')
        return
      }
    }
    this.#give(false, bytes, 0, 0, '')
  }

  #takeObject(bytes: Uint8Array): void {
    const { elements, ranges } = this.#fields
    if (elements === 0) this.#findInFields(bytes, ranges)
    for (let element = 0; element < elements; element += 1)
      this.#findInFields(bytes, this.#fields.rangesOf(element))
  }

  #takeEvents(read: ReadEvents, bytes: Uint8Array, start: number, end: number): void {
    const text = decode(bytes.subarray(start, end))
    for (const event of read(text, this.#line)) this.#sink?.take(event)
  }

  #takeLine(bytes: Uint8Array, start: number, end: number): void {
    this.#line += 1
    const { readEvents, mailOnly } = this.#options
    if (mailOnly && !isMailLine(bytes, start, end)) return
    const first = skipSpace(bytes, start, end)
    const byte = first < end ? bytes[first] : undefined
    if (readEvents !== null && (byte === openingBrace || byte === openingBracket))
      this.#takeEvents(readEvents, bytes, first, end)
    else if (byte === openingBrace && this.#fields.read(bytes, first, end)) this.#takeObject(bytes)
    else {
      const hasCode = findCode(bytes, start, end, this.#found)
      this.#give(hasCode, bytes, start, end, this.#sink === null ? '' : textOf(bytes, start, end))
    }
  }

  #made(): Uint8Array {
    return this.#sink === null ? this.#plain.made() : this.#sink.made()
  }

  /** Takes a chunk of any size. Gives what it makes to be written, which is to be used up before the next call. */
  push(chunk: Uint8Array): Uint8Array {
    this.#cutter.push(chunk)
    return this.#made()
  }

  /** Says that nothing follows. Gives what is still to be written. */
  end(): Uint8Array {
    this.#cutter.end()
    return this.#sink === null ? this.#plain.made() : this.#sink.end()
  }
}
