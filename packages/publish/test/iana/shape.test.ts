import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { csvArtifacts } from '../../src/csv/csv-artifacts.js'
import { xmlArtifact } from '../../src/artifacts.js'
import { readIana } from '../../src/iana/read.js'
import { writeAllOrNothing } from '../../src/write/write-all-or-nothing.js'
import { sampleRegistry } from '../sample-registry.js'

describe('a deprecated entry', () => {
  it('says so in XML and CSV, with what replaces it', () => {
    const sentence = 'Deprecated: use X.6.8 instead. '
    expect(xmlArtifact(sampleRegistry).text).toContain(`<description>${sentence}`)
    expect(csvArtifacts(sampleRegistry)[2]?.text).toContain(`X.6.10,,,${sentence}`)
  })

  it('is the only one that does', () => {
    expect(xmlArtifact(sampleRegistry).text.match(/Deprecated: use/g)).toHaveLength(1)
  })
})

describe("a file that is not the registry in IANA's XML", () => {
  const rulesOf = (text: string): readonly string[] => {
    const read = readIana(text, 'given', 'smtp-enhanced-status-codes')
    return read.ok ? [] : read.findings.map(({ rule, message }) => `${rule}: ${message}`)
  }

  it.each([
    [
      'a table as CSV',
      'Code,Sample Text,Associated basic status code,Description\r\nX.0.0,Other,Any,"text"\r\n',
      "iana/csv: this is a table as CSV, not one of IANA's XML files",
    ],
    [
      'another registry',
      '<registry xmlns="http://www.iana.org/assignments" id="media-types"><title>Media Types</title></registry>',
      'iana/other-registry: this is the registry media-types, not smtp-enhanced-status-codes',
    ],
    [
      'a web page',
      '<!doctype html><html></html>',
      "iana/web-page: this is a web page, not one of IANA's XML files",
    ],
  ])('is named as what it is: %s', (_name, text, expected) => {
    expect(rulesOf(text)).toEqual([expected])
  })

  it('is not taken for CSV when it is XML with commas', () => {
    expect(rulesOf(xmlArtifact(sampleRegistry).text)).toEqual([])
  })
})

describe.skipIf(!existsSync('/proc/self'))('a folder in which nothing can be made', () => {
  it('gets a finding at once', async () => {
    const outcome = await writeAllOrNothing('/proc/registry', [{ name: 'a', text: 'b' }])
    expect(outcome).toMatchObject({ findings: [{ severity: 'error', place: { file: '/proc/registry' } }] })
  })
})
