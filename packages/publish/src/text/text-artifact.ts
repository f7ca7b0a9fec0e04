import type { BasicCodeMeaning, Document, Entry, Reference, Registry, TableName } from '@smtp-status/registry'
import {
  isEnumerated,
  lastUpdated,
  newestDate,
  printBasicCodes,
  printDocumentId,
  printDocumentStatus,
  printRegistryCode,
  titleOf,
} from '@smtp-status/registry'
import type { Artifact, Edition } from '../artifact.js'
import { asOfSentence } from '../artifact.js'
import { labelled, pageWidth, widthOf, wrap } from './wrap.js'

const codeWidth = 11
const entryLabelWidth = 15

/** A reference as the text page prints it: `RFC7372, section 3.2 (Standards Track)`. */
function referenceText({ documents }: Registry, { document, section }: Reference): string {
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
function entryLines(registry: Registry, entry: Entry): readonly string[] {
  const title = titleOf(entry) || '(no sample text)'
  return [
    ...labelled(printRegistryCode(entry.code), title, 0, codeWidth),
    ...fieldsOf(registry, entry).flatMap(([label, text = '']) => labelled(label, text, 4, entryLabelWidth)),
    '',
  ]
}

const labelWidth = 15

const introduction = `A mail server can put an enhanced status code such as 5.1.1 in front of the text of its reply. Its three
numbers are the class, the subject and the detail. Where a code below has an X or Y in place of a number, any number that the
other tables allow can stand there. The basic code is the one that the reply begins with; a list of them is not complete.
Classes are those that a code is useful with, where its document tells. A field that is not known is left out.`

function heading(text: string, underline: string): readonly string[] {
  const lines = wrap(text, pageWidth)
  const longest = Math.max(0, ...lines.map(widthOf))
  return [...lines, underline.repeat(longest), '']
}

function titleLines(registry: Registry, edition: Edition): readonly string[] {
  const asOf = asOfSentence(edition)
  return [
    ...heading(registry.title, '='),
    ...labelled('Created', registry.created, 0, labelWidth),
    ...labelled('Last updated', lastUpdated(registry), 0, labelWidth),
    '',
    ...(asOf === undefined ? [] : [...wrap(asOf, pageWidth), '']),
    ...wrap(introduction, pageWidth),
    '',
  ]
}

function tableLines(registry: Registry, name: TableName, entries: readonly Entry[]): readonly string[] {
  const { title, registrationRule, experts, references } = registry.tables[name]
  const reference = references.map((each) => referenceText(registry, each)).join('; ')
  return [
    '',
    ...heading(title, '-'),
    ...labelled('Registration', registrationRule, 0, labelWidth),
    ...labelled('Expert', experts.join('; '), 0, labelWidth),
    ...labelled('Reference', reference, 0, labelWidth),
    '',
    ...entries.flatMap((entry) => entryLines(registry, entry)),
  ]
}

function basicCodeLines({ code, meaning, document, note = '' }: BasicCodeMeaning): readonly string[] {
  const source = document === undefined ? '' : ` [${printDocumentId(document)}]`
  return labelled(String(code), `${meaning}${source} ${note}`, 0, 5)
}

function documentLines(document: Document): readonly string[] {
  const { id, title, authors, date, status, address, note = '' } = document
  return [
    ...wrap(printDocumentId(id), pageWidth),
    ...labelled('', `${title}. ${authors.join(', ')}, ${date}; ${status}.`, 0, 4),
    ...labelled('', note, 0, 4),
    ...labelled('', address, 0, 4),
    '',
  ]
}

/** The registry as a page of plain text, at most 80 columns wide; only a web address may be longer. */
export function textArtifact(registry: Registry, edition: Edition = {}): Artifact {
  const lines = [
    ...titleLines(registry, edition),
    ...tableLines(registry, 'class', registry.classes),
    ...tableLines(registry, 'subject', registry.subjects),
    ...tableLines(registry, 'enumerated', registry.enumerated),
    '',
    ...heading('Basic status codes', '-'),
    ...[...registry.basicCodes.values()].flatMap(basicCodeLines),
    '',
    '',
    ...heading('Documents', '-'),
    ...[...registry.documents.values()].flatMap(documentLines),
  ]
  return { name: 'smtp-enhanced-status-codes.txt', text: `${lines.join('\n').trimEnd()}\n` }
}
