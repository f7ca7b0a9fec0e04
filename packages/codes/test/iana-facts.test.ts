import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { AssociatedBasicCodes, Reference } from '../src/index.js'
import { classEntries, enumeratedEntries, subjectEntries } from '../src/full/index.js'

const path = join(
  import.meta.dirname,
  '../../../../shared/iana/smtp-enhanced-status-codes/seen-2024-12-06.xml',
)
const seen = '2024-12-06'
const present = existsSync(path)

interface Xref {
  readonly data: string
}

interface IanaRecord {
  readonly code: string
  readonly sample?: string
  readonly summary?: string
  readonly basic_code?: string
  readonly reference: { readonly '#text'?: string; readonly xref: readonly Xref[] }
  readonly submitter?: string
  readonly change_controller?: string
}

interface IanaFile {
  readonly registry: { readonly registry: readonly { readonly record: readonly IanaRecord[] }[] }
}

function readRecords(): readonly IanaRecord[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name, jPath) => name === 'record' || name === 'xref' || jPath === 'registry.registry',
  })
  const file: IanaFile = parser.parse(readFileSync(path, 'utf8'))
  return file.registry.registry.flatMap((table) => table.record)
}

const oneLine = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null

const codesIn = (text: string): readonly string[] => (text.match(/\d(?:\d\d|xx)/g) ?? []).toSorted()

/** Basic codes as IANA's cell has them: each number and class, those in parentheses apart, in any order. */
function cellCodes(cell: string): readonly string[] {
  const [first = '', second = ''] = cell.toLowerCase().split('(')
  return [...codesIn(first), '(', ...codesIn(second)]
}

/** Our basic codes in the same form. */
function ourCodes(basic: AssociatedBasicCodes | null): readonly string[] | string | null {
  if (basic?.kind !== 'listed') return basic?.kind ?? null
  return [...basic.codes.map(String).toSorted(), '(', ...basic.others.toSorted()]
}

function basicCodesOf(cell: string | null): readonly string[] | string | null {
  if (cell === null) return null
  if (cell === 'Any' || cell === 'Not given') return cell.toLowerCase()
  return cellCodes(cell)
}

/** IANA writes a section behind the only reference that has one. */
function referencesOf({ reference }: IanaRecord): readonly Reference[] {
  const section = /Section ([\d.]+)/.exec(reference['#text'] ?? '')?.[1] ?? null
  return reference.xref.map(({ data }) => expect.objectContaining({ document: data, section }))
}

const ours = [...classEntries(), ...subjectEntries(), ...enumeratedEntries()]

/** Tells whether an entry is today as it was in IANA's file. What a later change gives back is what `registry audit` compares. */
const isAsSeen = (code: string): boolean =>
  ours.some((entry) => entry.code === code && (entry.history.lastChanged ?? '') <= seen)

describe.skipIf(!present)("the facts of IANA's file of 2024-12-06 (needs ../shared)", () => {
  const records = present ? readRecords() : []

  const unchanged = records.filter(({ code }) => isAsSeen(code))

  it('are 92 entries, which all are here, in the same order', () => {
    expect(records).toHaveLength(92)
    const codes = records.map((record) => record.code)
    expect(ours.map((entry) => entry.code).filter((code) => codes.includes(code))).toEqual(codes)
  })

  it.each(unchanged.map((record) => ({ code: record.code, record })))(
    '$code: title, references, submitters, change controller',
    ({ code, record }) => {
      const entry = ours.find((each) => each.code === code)
      const title = entry && ('summary' in entry ? entry.summary : entry.sampleText)
      expect(title).toBe(oneLine(record.sample ?? record.summary))
      expect(entry?.references).toEqual(referencesOf(record))
      expect(entry?.submitters).toEqual(oneLine(record.submitter)?.split(', ') ?? [])
      expect(entry?.changeController).toBe(oneLine(record.change_controller))
    },
  )

  const enumerated = unchanged.filter((record) => /^X\.\d+\.\d+$/.test(record.code))

  it.each(enumerated.filter(({ code }) => code !== 'X.7.28'))('$code: basic codes $basic_code', (record) => {
    const entry = enumeratedEntries().find(({ code }) => code === record.code)
    expect(ourCodes(entry?.basicCodes ?? null)).toEqual(basicCodesOf(oneLine(record.basic_code)))
  })

  it("takes the full stop in X.7.28's cell for no basic code given", () => {
    expect(records.find(({ code }) => code === 'X.7.28')?.basic_code).toBe('.')
    const entry = enumeratedEntries().find(({ code }) => code === 'X.7.28')
    expect(entry?.basicCodes).toEqual({ kind: 'not given' })
  })
})
