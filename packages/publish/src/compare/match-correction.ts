import { createHash } from 'node:crypto'
import type { Correction, IanaText, RecordField } from '@smtp-status/registry'
import { foldSpace } from '../iana/plain-text.js'

/** A field of a record in IANA's file. */
export interface IanaPlace {
  readonly code: string
  readonly field: RecordField | (string & {})
  readonly text: string
}

function saysSo(iana: IanaText, text: string): boolean {
  const line = foldSpace(text)
  if (typeof iana === 'string') return iana === line
  return iana.sha256 === createHash('sha256').update(line, 'utf8').digest('hex')
}

/** Whether a correction is about files of IANA that were last updated on a day; `undefined` where the file does not say. */
export function isAboutFileOf({ until }: Correction, updated: string | undefined): boolean {
  return until === undefined || updated === undefined || updated <= until
}

/** The correction that is about a field of IANA's file, if there is one. Takes the day of that file's last update. */
export function correctionFor(
  corrections: readonly Correction[],
  { code, field, text }: IanaPlace,
  updated: string | undefined,
): Correction | undefined {
  return corrections.find(
    (each) =>
      each.code === code && each.field === field && isAboutFileOf(each, updated) && saysSo(each.iana, text),
  )
}
