import { describe, expect, it } from 'vitest'
import { jsonArtifact } from '../../src/json/to-published.js'
import { sampleRegistry } from '../sample-registry.js'

const { name, text } = jsonArtifact(sampleRegistry)

function entryOf(code: string): unknown {
  const data: { readonly enumerated: readonly { readonly code: string }[] } = JSON.parse(text)
  return data.enumerated.find((entry) => entry.code === code)
}

describe('the published JSON', () => {
  it('has its name, two spaces of indent, LF and a final line break', () => {
    expect(name).toBe('smtp-enhanced-status-codes.json')
    expect(text.startsWith('{\n  "$schema": "smtp-enhanced-status-codes.schema.json",\n')).toBe(true)
    expect(text.endsWith('\n}\n')).toBe(true)
    expect(text).not.toContain('\r')
  })

  it('says what is absent with null', () => {
    expect(entryOf('X.6.10')).toEqual({
      code: 'X.6.10',
      subject: 6,
      detail: 10,
      sampleText: null,
      basicCodes: null,
      classes: null,
      description: 'Says the same as X.6.8.',
      references: [{ document: 'rfc6531', section: null }],
      submitters: [],
      changeController: null,
      securityNote: null,
      deprecated: { replacedBy: 'X.6.8', reason: 'It was registered twice.' },
      registration: { date: null, dateFrom: null, authority: 'standards', document: 'rfc6531', note: null },
      history: [],
      exceptions: [],
    })
  })

  it('says of a former state only what changed, and null for what was absent', () => {
    expect(entryOf('X.7.1')).toHaveProperty('history.0.was', {
      basicCodes: { kind: 'listed', codes: [451], others: [] },
      securityNote: null,
    })
  })

  it('writes the basic status codes of a list as numbers and classes', () => {
    expect(entryOf('X.7.24')).toHaveProperty('basicCodes', {
      kind: 'listed',
      codes: [451, 550],
      others: ['4xx', '5xx'],
    })
    expect(entryOf('X.0.0')).toHaveProperty('basicCodes', { kind: 'any' })
    expect(entryOf('X.7.28')).toHaveProperty('basicCodes', { kind: 'not given' })
  })

  it('gives the newest date in the data as the day of the last update', () => {
    expect(JSON.parse(text)).toMatchObject({ created: '2008-05-29', updated: '2024-12-06' })
  })

  it('does not depend on the order of the fields in the source', () => {
    const entry = sampleRegistry.enumerated.find(({ code }) => code.subject === 7 && code.detail === 1)
    const [change] = entry?.history ?? []
    const turned = { securityNote: null, basicCodes: change?.was.basicCodes ?? null }
    const enumerated = sampleRegistry.enumerated.map((other) =>
      other === entry && change ? { ...other, history: [{ ...change, was: turned }] } : other,
    )
    expect(jsonArtifact({ ...sampleRegistry, enumerated }).text).toBe(text)
  })
})
