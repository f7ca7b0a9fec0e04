import type { IanaRegistry } from '../iana/document.js'
import { plainText } from '../iana/plain-text.js'
import { text } from '../xml/node.js'
import { judgeDate, judgeRegistryUpdated } from './judge-date.js'
import { judgeField } from './judge-field.js'
import type { FieldComparison, Judgement } from './verdict.js'
import { comparison } from './verdict.js'

/** What stands above the records of a table, or above the tables of the registry. */
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
  ]
  return { id: ours.id, fields }
}

/** A table that only one side has. */
export function loneTable(table: IanaRegistry, verdict: 'missing' | 'extra'): HeadComparison {
  const ours = verdict === 'extra' ? table.title : ''
  const iana = verdict === 'extra' ? '' : table.title
  return { id: table.id, fields: [comparison('title', ours, iana, { verdict })] }
}
