import type { Correction, FieldLine, IanaWording, RecordField, RegistryDate } from '@smtp-status/registry'
import { sha256 } from '../artifact.js'
import type { IanaRecord, IanaRegistry, RichText } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import { foldSpace, plainText } from '../iana/rich-text.js'
import { text } from '../xml/node.js'
import { judgeDate, judgeField, judgeRegistryUpdated, judgeUpdated } from './judge.js'
import { recordShape, registryShape, tableShape, unknownParts } from './unknown-parts.js'
import type { FieldComparison, Judgement } from './verdict.js'
import { comparison } from './verdict.js'
import { judgeWording } from './wording.js'

/** A field of a record, in IANA's file and in ours. */
interface BothSides {
  readonly code: string
  readonly field: RecordField | (string & {})
  readonly iana: string
  readonly ours: string
}

function saysSo(expected: FieldLine, field: string): boolean {
  const line = foldSpace(field)
  if (typeof expected === 'string') return expected === line
  return expected.sha256 === sha256(line)
}

function saysOurs({ field, ours }: Correction, line: string): boolean {
  return ours === undefined ? field === 'description' : saysSo(ours, line)
}

/** Tells whether a correction is about files of IANA that were last updated on a day; `undefined` where the file does not say. */
export function isAboutFileOf({ until }: Correction, updated: string | undefined): boolean {
  return until === undefined || updated === undefined || updated <= until
}

/** The correction that is about just these two texts of a field, if there is one. Takes the day of that file's last update. */
function correctionFor(
  corrections: readonly Correction[],
  place: BothSides,
  updated: string | undefined,
): Correction | undefined {
  return corrections.find(
    (each) =>
      each.code === place.code &&
      each.field === place.field &&
      isAboutFileOf(each, updated) &&
      saysSo(each.iana, place.iana) &&
      saysOurs(each, place.ours),
  )
}

/** Inputs for comparing a record beside the two records themselves. */
interface RecordContext {
  /** The days on which our entry changed. */
  readonly changes: readonly RegistryDate[]
  readonly corrections: readonly Correction[]
  /** The day of the last update of IANA's file; `undefined` where it does not say. */
  readonly updated: string | undefined
  /** The wordings of IANA that are known; `undefined` where the registry keeps none. */
  readonly wordings: ReadonlyMap<string, IanaWording> | undefined
  /** Is called with the correction that explained a difference. */
  readonly onUse: (correction: Correction) => void
}

const separator = text('\n')

/** All that a record says under one name; a name that stands twice counts as one content, and is seen as a difference. */
function contentOf(record: IanaRecord, name: string): RichText {
  const contents = record.fields.filter((field) => field.name === name).map(({ content }) => content)
  return contents.flatMap((content, index) => (index === 0 ? content : [separator, content].flat()))
}

function correct(judged: Judgement, place: BothSides, context: RecordContext): Judgement {
  if (judged.verdict === 'same') return judged
  const correction = correctionFor(context.corrections, place, context.updated)
  if (correction === undefined) return judged
  context.onUse(correction)
  return { verdict: 'corrected', reason: correction.reason }
}

function compareAttributes(
  ours: IanaRecord,
  iana: IanaRecord,
  changes: readonly RegistryDate[],
): FieldComparison[] {
  return (['date', 'updated'] as const).map((field) => {
    const [left, right] = [ours[field] ?? '', iana[field] ?? '']
    const judged = field === 'updated' ? judgeUpdated(left, right, changes) : judgeDate(left, right)
    return comparison(field, left, right, judged)
  })
}

/** Compares two records of the same code, field by field, in the order of ours. */
export function compareRecords(
  ours: IanaRecord,
  iana: IanaRecord,
  context: RecordContext,
): FieldComparison[] {
  const code = fieldText(ours, 'code')
  const names = new Set(ours.fields.map(({ name }) => name))
  const fields = [...names].map((field) => {
    const left = contentOf(ours, field)
    const right = contentOf(iana, field)
    const [leftText, rightText] = [plainText(left), plainText(right)]
    const place = { code, field, ours: leftText, iana: rightText }
    const judged = correct(judgeField(field, left, right), place, context)
    const read = judged.verdict === 'restated' ? judgeWording(iana, context) : judged
    return comparison(field, leftText, rightText, read)
  })
  return [
    ...compareAttributes(ours, iana, context.changes),
    ...fields,
    ...unknownParts(iana.element, recordShape(names)),
  ]
}

/** A record that only one side has, as a list of fields that are all missing or extra. */
export function loneRecord(record: IanaRecord, verdict: 'missing' | 'extra'): FieldComparison[] {
  const known = recordShape()
  const fields = record.fields.filter(({ name }) => Object.hasOwn(known.children, name))
  const compared = fields.map(({ name, content }) => {
    const value = plainText(content)
    const [ours, iana] = verdict === 'extra' ? [value, ''] : ['', value]
    return comparison(name, ours, iana, { verdict })
  })
  return [...compared, ...unknownParts(record.element, known)]
}

/** Fields above the records of a table, or above the tables of the registry. */
export interface HeadComparison {
  readonly id: string
  readonly fields: readonly FieldComparison[]
}

const judgeText = (field: string, ours: string, iana: string): Judgement =>
  judgeField(field, [text(ours)], [text(iana)])

function compareText(field: string, ours: string, iana: string, judge?: typeof judgeDate): FieldComparison {
  return comparison(field, ours, iana, judge?.(ours, iana) ?? judgeText(field, ours, iana))
}

const notesOf = ({ notes }: IanaRegistry): string => notes.map(plainText).join('\n')

/** Compares the registry's own title and dates. */
export function compareRegistryHeads(ours: IanaRegistry, iana: IanaRegistry): HeadComparison {
  const fields = [
    compareText('id', ours.id, iana.id),
    compareText('title', ours.title, iana.title),
    compareText('created', ours.created ?? '', iana.created ?? '', judgeDate),
    compareText('updated', ours.updated ?? '', iana.updated ?? '', judgeRegistryUpdated),
    compareText('note', notesOf(ours), notesOf(iana)),
    ...unknownParts(iana.element, registryShape),
  ]
  return { id: ours.id, fields }
}

/** Compares the title of a table, its references, its registration rule, its experts and its notes. */
export function compareTableHeads(ours: IanaRegistry, iana: IanaRegistry): HeadComparison {
  const fields = [
    compareText('title', ours.title, iana.title),
    compareText('xref', plainText(ours.references), plainText(iana.references)),
    compareText('registration_rule', plainText(ours.registrationRule), plainText(iana.registrationRule)),
    compareText('expert', ours.experts.join(', '), iana.experts.join(', ')),
    compareText('note', notesOf(ours), notesOf(iana)),
    ...unknownParts(iana.element, tableShape),
  ]
  return { id: ours.id, fields }
}

/** A table that only one side has. */
export function loneTable(table: IanaRegistry, verdict: 'missing' | 'extra'): HeadComparison {
  const ours = verdict === 'extra' ? table.title : ''
  const iana = verdict === 'extra' ? '' : table.title
  const title = comparison('title', ours, iana, { verdict })
  return { id: table.id, fields: [title, ...unknownParts(table.element, tableShape)] }
}
