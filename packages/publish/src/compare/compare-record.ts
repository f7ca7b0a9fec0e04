import type { Correction, RegistryDate } from '@smtp-status/registry'
import type { IanaRecord, RichText } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import { plainText } from '../iana/plain-text.js'
import { text } from '../xml/node.js'
import { judgeDate, judgeUpdated } from './judge-date.js'
import { judgeField } from './judge-field.js'
import { correctionFor } from './match-correction.js'
import type { FieldComparison, Judgement } from './verdict.js'
import { comparison } from './verdict.js'

/** What it takes to compare a record beside the two records themselves. */
export interface RecordContext {
  /** The days on which our entry changed. */
  readonly changes: readonly RegistryDate[]
  readonly corrections: readonly Correction[]
  /** The day of the last update of IANA's file; `undefined` where it does not say. */
  readonly updated: string | undefined
  /** Told which correction explained a difference. */
  readonly onUse: (correction: Correction) => void
}

const separator = text('\n')

/** All that a record says under one name; a name that stands twice counts as one content, and is seen as a difference. */
function contentOf(record: IanaRecord, name: string): RichText {
  const contents = record.fields.filter((field) => field.name === name).map(({ content }) => content)
  return contents.flatMap((content, index) => (index === 0 ? content : [separator, content].flat()))
}

function correct(
  judged: Judgement,
  field: string,
  code: string,
  iana: string,
  context: RecordContext,
): Judgement {
  if (judged.verdict === 'same') return judged
  const correction = correctionFor(context.corrections, { code, field, text: iana }, context.updated)
  if (correction === undefined) return judged
  context.onUse(correction)
  return { verdict: 'corrected', reason: correction.reason }
}

function compareAttributes(
  ours: IanaRecord,
  iana: IanaRecord,
  changes: readonly RegistryDate[],
): FieldComparison[] {
  const names = ['date', 'updated', ...Object.keys(iana.attributes)]
  return [...new Set(names)].map((field) => {
    const left = ours.attributes[field] ?? ''
    const right = iana.attributes[field] ?? ''
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
  const names = new Set([...ours.fields, ...iana.fields].map(({ name }) => name))
  const fields = [...names].map((field) => {
    const left = contentOf(ours, field)
    const right = contentOf(iana, field)
    const [leftText, rightText] = [plainText(left), plainText(right)]
    const judged = correct(judgeField(field, left, right), field, code, rightText, context)
    return comparison(field, leftText, rightText, judged)
  })
  return [...compareAttributes(ours, iana, context.changes), ...fields]
}

/** A record that only one side has, as a list of fields that are all missing or extra. */
export function loneRecord(record: IanaRecord, verdict: 'missing' | 'extra'): FieldComparison[] {
  return record.fields.map(({ name, content }) => {
    const value = plainText(content)
    const [ours, iana] = verdict === 'extra' ? [value, ''] : ['', value]
    return comparison(name, ours, iana, { verdict })
  })
}
