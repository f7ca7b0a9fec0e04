import { describe, expect, it } from 'vitest'
import { canonicalYaml, fileSizeLimit, readSource } from '../src/index.js'
import { loadSource } from '../src/load.js'
import { goodFolder } from './fixture.js'
import { filesOf } from './registry-files.js'

const { registry, locate, locateIn, sources } = loadSource(goodFolder)
const code = { table: 'enumerated', subject: 6, detail: 8 } as const

describe('the registry that is read', () => {
  it('has what the files say', () => {
    const entry = registry?.enumerated.find((one) => one.code.detail === 8)
    expect(entry).toEqual({
      code,
      sampleText: 'UTF-8 string reply is required, but not permitted by the SMTP client',
      basicCodes: { kind: 'listed', codes: [533, 550], others: ['2xx'] },
      description: 'The reply would have to hold a mailbox name in UTF-8, and the client does not take that.',
      references: [{ document: 'rfc6531', section: '4.2' }],
      submitters: ['Jiankang YAO'],
      changeController: 'ima@ietf.org',
      securityNote: 'The reply can tell that a mailbox exists.',
      registration: { date: '2008-09', dateFrom: 'publication', authority: 'unknown', document: 'rfc6531' },
      history: [
        {
          date: '2012-02',
          authority: 'standards',
          document: 'rfc6531',
          was: {
            sampleText: 'UTF-8 string reply is required, but not permitted by the client',
            basicCodes: { kind: 'not given' },
            references: [{ document: 'rfc5248' }, { document: 'rfc3463' }],
          },
          reworded: 'RFC 6531 says it in another way.',
        },
      ],
      exceptions: [],
    })
  })

  it('has its entries in the order of the codes, not of the file names', () => {
    expect(registry?.enumerated.map(({ code: { detail } }) => detail)).toEqual([8, 10, 24])
  })

  it('has documents and basic status codes by name and number', () => {
    expect(registry?.documents.get('rfc3463')).toMatchObject({
      id: 'rfc3463',
      obsoletes: ['rfc1893'],
      updates: [],
    })
    expect(registry?.basicCodes.get(533)).toEqual({
      code: 533,
      meaning: 'A code that servers use.',
      note: 'No document here defines it.',
    })
    expect(registry?.tables.subject).toMatchObject({ id: 'example-2', references: [{ document: 'rfc5248' }] })
    expect(registry?.corrections).toMatchObject([{ code: 'X.6.10', field: 'sample', iana: '' }])
  })
})

describe('the digests of IANA’s wordings', () => {
  const sha256 = 'a0'.repeat(32)
  const wordingsIn = (...lines: readonly string[]) => {
    const text = ['# yaml-language-server: $schema=../schemas/iana-wordings.schema.json', ...lines, ''].join(
      '\n',
    )
    const bytes = new TextEncoder().encode(text)
    return readSource([...filesOf(goodFolder), { file: 'iana-wordings.yaml', bytes }])
  }

  it('are absent without their file, which a registry can be without', () => {
    expect(readSource(filesOf(goodFolder))).toMatchObject({ findings: [] })
    expect(readSource(filesOf(goodFolder)).registry).not.toHaveProperty('ianaWordings')
  })

  it('are read by code, in the order of the codes', () => {
    const digest = `{ since: 2024-12-06, sha256: ${sha256} }`
    const { registry: read, findings } = wordingsIn(
      `5.XXX.YYY: ${digest}`,
      `X.6.8: ${digest}`,
      `X.6.10: ${digest}`,
    )
    expect(findings).toEqual([])
    const known = { since: '2024-12-06', sha256 }
    expect([...(read?.ianaWordings ?? [])]).toEqual([
      ['5.XXX.YYY', known],
      ['X.6.8', known],
      ['X.6.10', known],
    ])
  })

  it('can be none', () => {
    expect(wordingsIn('{}').registry?.ianaWordings?.size).toBe(0)
  })

  it('are put in their order by fix', () => {
    const digest = `\n  since: 2024-12-06\n  sha256: ${sha256}\n`
    const head = '# yaml-language-server: $schema=../schemas/iana-wordings.schema.json\n'
    expect(canonicalYaml('iana-wordings', `${head}X.6.10:${digest}X.6.8:${digest}`)).toBe(
      `${head}X.6.8:${digest}X.6.10:${digest}`,
    )
  })
})

describe('finding the place of a value', () => {
  it('gives the value, or the key in front of it', () => {
    expect(locate(code, ['sampleText'])).toMatchObject({
      file: 'enumerated/X.6.8.yaml',
      range: { line: 3, column: 13 },
    })
    expect(locate(code, ['sampleText'], 'key').range).toEqual({
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 11,
    })
    expect(locate(code, ['history', 0, 'was', 'references', 1]).range).toMatchObject({ line: 22, column: 29 })
    expect(locateIn('basic-codes.yaml', ['533'], 'key').range).toMatchObject({ line: 3, column: 1 })
  })

  it('gives what is around a value that is not there', () => {
    expect(locate(code, ['history', 7, 'date']).range).toMatchObject({ line: 16, column: 3 })
    expect(locate({ table: 'class', class: 2 }, ['summary'])).toEqual({ file: 'class/2.XXX.YYY.yaml' })
  })
})

it('keeps the texts, to quote from', () => {
  expect(sources.get('corrections.yaml')).toContain('code: X.6.10')
  expect(sources.size).toBe(9)
})

it('reads no file over the limit, and reads one that just reaches it', () => {
  const files = filesOf(goodFolder)
  const padded = (size: number) =>
    files.map(({ file, bytes }) => {
      if (file !== 'corrections.yaml') return { file, bytes }
      const more = new Uint8Array(size).fill(0x0a)
      more.set(bytes)
      return { file, bytes: more }
    })
  expect(readSource(padded(fileSizeLimit)).findings).toEqual([])
  expect(readSource(padded(fileSizeLimit + 1)).findings).toMatchObject([{ rule: 'file/too-large' }])
})
