import { fieldOf } from '../message/fields.js'

/** Fields of a report on one recipient, as they stand there (RFC 3464 section 2.3). */
export interface ReportGroup {
  /** By their names in small letters; of a field given twice, the first that has a value. */
  readonly fields: ReadonlyMap<string, string>
  /** The fields of the report as a whole (RFC 3464 section 2.2). */
  readonly common: ReadonlyMap<string, string>
  /** The line of the part on which the group begins, from 1. */
  readonly line: number
}

const recipientFields: ReadonlySet<string> = new Set([
  'final-recipient',
  'original-recipient',
  'x-actual-recipient',
  'action',
  'status',
  'remote-mta',
  'diagnostic-code',
  'last-attempt-date',
  'will-retry-until',
  'final-log-id',
  'x-supplementary-info',
  'x-smtp-diagnostic-code',
  'x-display-name',
])

const commonFields: ReadonlySet<string> = new Set([
  'reporting-mta',
  'received-from-mta',
  'arrival-date',
  'original-envelope-id',
  'dsn-gateway',
])

type Fields = Map<string, string>

/** Takes off the marks of a quotation, as in a report that was forwarded. */
const unquoted = (line: string): string => (line.startsWith('>') ? line.replace(/^[> ]+/, '') : line)

const isStatusValue = (value: string): boolean => /^[245]\.\d/.test(value)

/** The field of a report that a line is; `null` where it is none. Any field counts where the part is known to be a report. */
function reportField(line: string, isTyped: boolean): { name: string; value: string } | null {
  const field = fieldOf(line)
  if (field === null) return null
  if (recipientFields.has(field.name) || commonFields.has(field.name))
    return field.name !== 'status' || isTyped || isStatusValue(field.value) ? field : null
  return isTyped ? field : null
}

/** Tells whether a group of fields tells of a recipient. */
function isRecipient(fields: Fields, isTyped: boolean): boolean {
  if (fields.has('final-recipient') || fields.has('original-recipient')) return true
  if (isTyped) return ['action', 'status', 'diagnostic-code'].some((name) => fields.has(name))
  return fields.has('action') && fields.has('status')
}

/** Gathers the groups of a report from its lines. */
class GroupReader {
  readonly #isTyped: boolean
  readonly #common: Fields = new Map()
  readonly groups: ReportGroup[] = []
  #fields: Fields = new Map()
  #line = 0
  #last: string | null = null
  #number = 0

  constructor(isTyped: boolean) {
    this.#isTyped = isTyped
  }

  #close(): void {
    const fields = this.#fields
    if (isRecipient(fields, this.#isTyped))
      this.groups.push({ fields, common: this.#common, line: this.#line })
    else this.#keepCommon(fields)
    this.#fields = new Map()
    this.#last = null
  }

  #keepCommon(fields: Fields): void {
    for (const [name, value] of fields) if (!this.#common.has(name)) this.#common.set(name, value)
  }

  #set(name: string, value: string): void {
    // One blank line too few stands between two recipients.
    if (name === 'final-recipient' && this.#fields.has(name)) this.#close()
    if (commonFields.has(name)) this.#keepCommon(new Map([[name, value]]))
    if (this.#fields.size === 0) this.#line = this.#number
    const before = this.#fields.get(name) ?? ''
    if (before === '') this.#fields.set(name, value)
    this.#last = before === '' ? name : null
  }

  #continue(name: string, text: string): void {
    const before = this.#fields.get(name) ?? ''
    if (before.length < 20_000) this.#fields.set(name, before === '' ? text : `${before} ${text}`)
  }

  add(raw: string): void {
    this.#number += 1
    const line = unquoted(raw.trimEnd())
    const isFolded = line.startsWith(' ') || line.startsWith('\t')
    if (line === '') this.#close()
    else if (isFolded && this.#last !== null) this.#continue(this.#last, line.trim())
    else this.#addField(line.trimStart())
  }

  #addField(line: string): void {
    const field = reportField(line, this.#isTyped)
    if (field === null) this.#last = null
    else this.#set(field.name, field.value)
  }

  end(): readonly ReportGroup[] {
    this.#close()
    return this.groups
  }
}

/**
 * Reads what a text says of recipients in the fields of a report of delivery (RFC 3464; RFC 6533 with addresses beyond ASCII): whole, alone, quoted, or
 * among other lines.
 * @param isTyped whether the part is a report by its media type, so that any field in it is one of the report
 */
export function readReport(text: string, isTyped: boolean): readonly ReportGroup[] {
  const reader = new GroupReader(isTyped)
  for (const line of text.split('\n')) reader.add(line)
  return reader.end()
}
