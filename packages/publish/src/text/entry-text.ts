import type { Entry, Reference, Registry } from '@smtp-status/registry'
import {
  isEnumerated,
  newestDate,
  printBasicCodes,
  printDocumentId,
  printDocumentStatus,
  printRegistryCode,
  titleOf,
} from '@smtp-status/registry'
import { labelled } from './wrap.js'

const codeWidth = 11
const labelWidth = 15

/** A reference as the text page prints it: `RFC7372, section 3.2 (Standards Track)`. */
export function referenceText({ documents }: Registry, { document, section }: Reference): string {
  const known = documents.get(document)
  const status = known && printDocumentStatus(known)
  const place = section === undefined ? '' : `, section ${section}`
  return `${printDocumentId(document)}${place}${status === undefined ? '' : ` (${status})`}`
}

type Field = readonly [label: string, text: string | undefined]

function fieldsOfEnumerated(entry: Entry): readonly Field[] {
  if (!isEnumerated(entry)) return []
  const { basicCodes, classes } = entry
  return [
    ['Basic codes', basicCodes && printBasicCodes(basicCodes)],
    ['Classes', classes?.join(', ')],
  ]
}

function fieldsOf(registry: Registry, entry: Entry): readonly Field[] {
  const { deprecated, registration, history } = entry
  return [
    [
      'Deprecated',
      deprecated && `Use ${printRegistryCode(deprecated.replacedBy)} instead. ${deprecated.reason}`,
    ],
    ...fieldsOfEnumerated(entry),
    ['Description', entry.description],
    ['Security', entry.securityNote],
    ['Reference', entry.references.map((reference) => referenceText(registry, reference)).join('; ')],
    ['Submitter', entry.submitters.join('; ')],
    ['Controller', entry.changeController],
    ['Registered', registration.date],
    ['Updated', newestDate(history.map(({ date }) => date))],
  ]
}

/** The lines of an entry: its code and short text, then what is known of it, one field after the other. */
export function entryLines(registry: Registry, entry: Entry): readonly string[] {
  const title = titleOf(entry) || '(no sample text)'
  return [
    ...labelled(printRegistryCode(entry.code), title, 0, codeWidth),
    ...fieldsOf(registry, entry).flatMap(([label, text = '']) => labelled(label, text, 4, labelWidth)),
    '',
  ]
}
