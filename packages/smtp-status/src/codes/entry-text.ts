import { adviceOn, noAdvice } from '@smtp-status/bounces/advice'
import type { Advice } from '@smtp-status/bounces/advice'
import type { AssociatedBasicCodes, Reference } from '@smtp-status/codes'
import { findDocument } from '@smtp-status/codes/full'
import type { ClassEntry, EnumeratedEntry, SubjectEntry } from '@smtp-status/codes/full'
import { fieldsOf } from '@smtp-status/terminal/layout'
import type { ShowField } from '@smtp-status/terminal/layout'

/** An entry of any of the three tables. */
export type AnyEntry = ClassEntry | SubjectEntry | EnumeratedEntry

/** The basic status codes that the registry associates with a code, as one text: `450, 550`. */
export function basicCodesText(codes: AssociatedBasicCodes | null): string {
  if (codes === null) return ''
  if (codes.kind !== 'listed') return codes.kind
  const others = codes.others.length > 0 ? ` (and other ${codes.others.join(', ')})` : ''
  return `${codes.codes.join(', ')}${others}`
}

/** Name of an entry: its sample text, or its summary. */
export function titleOf(entry: AnyEntry): string {
  return ('sampleText' in entry ? entry.sampleText : entry.summary) ?? '(no sample text)'
}

/** A document's id as people write it: `RFC 7372`. */
function documentName(id: string): string {
  const number = /^rfc(\d+)$/.exec(id)?.[1]
  return number === undefined ? id : `RFC ${number}`
}

function referenceText({ document, section }: Reference): string {
  const place = section === null ? '' : `, section ${section}`
  const title = findDocument(document).title
  return `${documentName(document)}${place}: ${title}`
}

/** Purpose of an entry, for people: its description, what replaced it, and where it is defined. */
export function purposeLines(entry: AnyEntry, columns: number): readonly string[] {
  const show = fieldsOf(columns)
  const { deprecated } = entry
  return [
    ...show('description', entry.description),
    ...(deprecated ? show('deprecated', `use ${deprecated.replacedBy}. ${deprecated.reason}`) : []),
    ...entry.references.flatMap((reference) => show('reference', referenceText(reference))),
  ]
}

/** A label with several texts, one below the other. */
const listed = (label: string, texts: readonly string[], show: ShowField): readonly string[] =>
  texts.flatMap((text, index) => show(index === 0 ? label : '', text))

/** Advice about a code, for people: for who sent the message, runs the server that refused it, or writes mail software. */
export function adviceLines(
  { sender, server, software, near }: Omit<Advice, 'code'>,
  columns: number,
): readonly string[] {
  const show = fieldsOf(columns)
  const nearTexts = near.map((one) => `${one.code}, when ${one.fitsBetterWhen}`)
  return [
    ...listed('as sender', sender, show),
    ...listed('as receiver', server, show),
    ...listed('in software', software, show),
    ...listed('or rather', nearTexts, show),
  ]
}

/** All that the registry says of an entry, for people, and what to do about it. */
export function entryLines(entry: AnyEntry, columns: number): readonly string[] {
  const show = fieldsOf(columns)
  return [
    ...purposeLines(entry, columns),
    ...('detail' in entry ? show('basic codes', basicCodesText(entry.basicCodes)) : []),
    ...('detail' in entry ? show('classes', entry.classes?.join(', ') ?? null) : []),
    ...show('security', entry.securityNote),
    ...('detail' in entry ? adviceLines(adviceOn(entry.code) ?? noAdvice, columns) : []),
  ]
}
