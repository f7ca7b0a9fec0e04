import { numberText, plural } from '@smtp-status/terminal/layout'
import type { SnapshotComparison, SnapshotException, UnreadSnapshot } from './snapshots.js'
import type { AuditDetail, AuditResult } from './result.js'

type Figure = 'fields' | 'equal' | 'silent' | 'form' | 'restated' | 'explained' | 'unexplained'

const figures: readonly Figure[] = [
  'fields',
  'equal',
  'silent',
  'form',
  'restated',
  'explained',
  'unexplained',
]

const sumOf = (files: readonly SnapshotComparison[], figure: Figure): number =>
  files.reduce((sum, file) => sum + file[figure], 0)

/** Says how much was compared with what, and whether it is the same. */
function sentence(files: readonly SnapshotComparison[]): string {
  const of = (figure: Figure): number => sumOf(files, figure)
  const days = files.map(({ updated }) => updated).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const span = first === last ? first : `${first} to ${last}`
  const unexplained = of('unexplained')
  const outcome =
    unexplained === 0
      ? 'every field of ours is equal to theirs, or the difference is explained'
      : `${plural(unexplained, 'field')} ${unexplained === 1 ? 'differs' : 'differ'}, and nothing explains it`
  const extent = [plural(files.length, 'file'), ' of IANA', span === '' ? '' : `, ${span}`].join('')
  return `${extent}, against our registry of the same day: ${outcome}. ${figuresText(of)}`
}

function figuresText(of: (figure: Figure) => number): string {
  return [
    `${plural(of('fields'), 'field')}: ${numberText(of('equal'))} equal`,
    `${numberText(of('form'))} equal but for their form`,
    `${plural(of('silent'), 'date')} that IANA does not give`,
    `${plural(of('restated'), 'description')} in our own words`,
    `${numberText(of('explained'))} explained`,
  ].join(', ')
}

const value = (text: string): string => (text.trim() === '' ? 'nothing' : JSON.stringify(text))

const reasonOf = ({ verdict, reason }: SnapshotException): string =>
  verdict === 'corrected'
    ? (reason ?? '')
    : `Nothing explains this${reason === undefined ? '' : `: ${reason}`}.`

const textOf = (exception: SnapshotException): string =>
  `ours ${value(exception.ours)}, IANA ${value(exception.iana)}. ${reasonOf(exception)}`

/** Equal exceptions of several files, as one. */
function exceptionDetails(files: readonly SnapshotComparison[]): readonly AuditDetail[] {
  const dates = new Map<string, string[]>()
  const texts = new Map<string, AuditDetail>()
  for (const { updated, exceptions } of files) {
    for (const exception of exceptions) {
      const detail = { label: `${exception.place} ${exception.field}`, text: textOf(exception) }
      const key = JSON.stringify(detail)
      texts.set(key, detail)
      dates.set(key, [...(dates.get(key) ?? []), updated])
    }
  }
  return [...texts].map(([key, { label, text }]) => ({
    label,
    text: `${[...new Set(dates.get(key))].join(', ')}: ${text}`,
  }))
}

const headings = [
  'last update',
  'entries',
  'fields',
  'equal',
  'form',
  'silent',
  'reworded',
  'explained',
  'unexplained',
]

const cellsOf = (file: SnapshotComparison): readonly string[] =>
  [
    file.updated,
    file.entries.both,
    file.fields,
    file.equal,
    file.form,
    file.silent,
    file.restated,
    file.explained,
    file.unexplained,
  ].map(String)

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell, index) => cell.padStart(headings[index]?.length ?? 0)).join(' ')

function tableOf(files: readonly SnapshotComparison[]): readonly string[] {
  return files.length === 0 ? [] : [headings, ...files.map(cellsOf)].map(lineOf)
}

/** Result of the comparison with IANA's files of several days. */
export function snapshotsResult(results: readonly (SnapshotComparison | UnreadSnapshot)[]): AuditResult {
  const files = results.filter((result) => 'updated' in result)
  const unread = results.filter((result) => 'reason' in result)
  const isSound = unread.length === 0 && sumOf(files, 'unexplained') === 0
  return {
    audit: 'snapshots',
    outcome: isSound ? 'passed' : 'failed',
    summary: sentence(files),
    table: tableOf(files),
    details: [
      ...unread.map(({ file, reason }) => ({ label: file, text: `cannot be compared: ${reason}` })),
      ...exceptionDetails(files),
    ],
    data: {
      totals: Object.fromEntries(figures.map((figure) => [figure, sumOf(files, figure)])),
      files,
      unread,
    },
  }
}
