import { join } from 'node:path'
import type { BasicCodeMeaning, Document } from '@smtp-status/registry'
import { toBeWritten } from '@smtp-status/registry'
import type { ImportPlan } from '@smtp-status/publish/iana'
import { loadSource } from '@smtp-status/source/load'
import { describe, expect, it } from 'vitest'
import type { PlannedFile } from '@smtp-status/submission'
import { importFiles } from '../src/import/run.js'
import { root } from './support.js'

const { registry, sources } = loadSource(join(root, 'fixtures', 'registry-src'))

function filesOf(plan: Partial<ImportPlan>): readonly PlannedFile[] {
  if (registry === undefined) throw new Error('the registry has faults')
  return importFiles({ entries: [], documents: [], basicCodes: [], findings: [], ...plan }, registry, sources)
}

/** The lines that a planned file has more than the present one, and the other way round. */
function difference({ file, text }: PlannedFile): {
  readonly more: readonly string[]
  readonly fewer: number
} {
  const before = (sources.get(file) ?? '').split('\n')
  const after = text.split('\n')
  return {
    more: after.filter((line) => !before.includes(line)),
    fewer: before.filter((line) => !after.includes(line)).length,
  }
}

const basicCode: BasicCodeMeaning = { code: 559, meaning: toBeWritten, note: 'Not known.' }

const document: Document = {
  id: 'rfc9999',
  title: toBeWritten,
  status: 'standards track',
  date: '2030-02-03',
  authors: [toBeWritten],
  updates: [],
  obsoletes: [],
  address: 'https://www.rfc-editor.org/info/rfc9999',
}

describe('the files of an import', () => {
  it('have the digests of IANA’s wordings in a file of their own', () => {
    const wording = { since: '2030-02-03', sha256: 'a0'.repeat(32) }
    const [file] = filesOf({ ianaWordings: new Map([['X.7.28', wording]]) })
    expect(file).toMatchObject({ file: 'iana-wordings.yaml', isNew: true })
    expect(file?.text).toContain(`\nX.7.28:\n  since: 2030-02-03\n  sha256: ${wording.sha256}\n`)
  })

  it('are none where nothing is to be brought in', () => {
    expect(filesOf({})).toEqual([])
  })

  it('have new basic status codes in their place, and all that was there before', () => {
    const [file, ...others] = filesOf({ basicCodes: [basicCode] })
    if (file === undefined) throw new Error('there is none')
    expect(others).toEqual([])
    expect(file).toMatchObject({ file: 'basic-codes.yaml', isNew: false })
    expect(difference(file)).toEqual({
      more: ['559: { meaning: TO BE WRITTEN, note: Not known. }'],
      fewer: 0,
    })
    const codes = [...file.text.matchAll(/^(\d{3}):/gm)].map(([, code]) => Number(code))
    expect(codes).toEqual(codes.toSorted((left, right) => left - right))
  })

  it('have new documents in the order of their names, and all that was there before', () => {
    const [file] = filesOf({ documents: [document] })
    if (file === undefined) throw new Error('there is none')
    expect(difference(file)).toEqual({
      more: [
        'rfc9999:',
        '  title: TO BE WRITTEN',
        '  date: 2030-02-03',
        '  authors: [TO BE WRITTEN]',
        '  address: https://www.rfc-editor.org/info/rfc9999',
      ],
      fewer: 0,
    })
    const ids = [...file.text.matchAll(/^([A-Za-z][^ :]*):$/gm)].map(([, id]) => id)
    expect(ids).toContain('rfc9999')
    expect(ids).toEqual(ids.toSorted())
  })
})
