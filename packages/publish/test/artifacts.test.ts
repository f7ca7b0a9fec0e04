import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishArtifacts } from '../src/artifacts.js'
import { checkArtifacts } from './support/check-artifacts.js'
import { sampleRegistry } from './sample-registry.js'

const artifacts = publishArtifacts(sampleRegistry)
const textOf = (name: string): string => artifacts.find((artifact) => artifact.name === name)?.text ?? ''

describe('the artifacts', () => {
  it('are these files, the checksums last', () => {
    expect(artifacts.map(({ name }) => name)).toEqual([
      'smtp-enhanced-status-codes.xml',
      'smtp-enhanced-status-codes.rng',
      'smtp-enhanced-status-codes-1.csv',
      'smtp-enhanced-status-codes-2.csv',
      'smtp-enhanced-status-codes-3.csv',
      'smtp-enhanced-status-codes.json',
      'smtp-enhanced-status-codes.schema.json',
      'smtp-enhanced-status-codes.txt',
      'smtp-enhanced-status-codes.html',
      'history.json',
      'changes.atom',
      'CHANGES.md',
      'smtp-enhanced-status-codes-history.html',
      'history.schema.json',
      'SHA256SUMS',
    ])
  })

  it('have the checksum of every other file, sorted by name', () => {
    const others = artifacts.slice(0, -1).toSorted((left, right) => (left.name < right.name ? -1 : 1))
    const lines = others.map(
      ({ name, text }) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`,
    )
    expect(textOf('SHA256SUMS')).toBe(lines.join(''))
  })

  it.each([
    ['smtp-enhanced-status-codes.rng'],
    ['smtp-enhanced-status-codes.schema.json'],
    ['history.schema.json'],
  ])('have %s as it stands in schemas/', (name) => {
    expect(textOf(name)).toBe(readFileSync(join('schemas', name), 'utf8'))
  })

  it('are the same each time', () => {
    expect(publishArtifacts(sampleRegistry)).toEqual(artifacts)
  })

  it('are as their own schemas say', () => {
    expect(checkArtifacts(artifacts)).toEqual([])
  })

  it('are refused by the schema of the JSON where an entry has no description', () => {
    const [entry] = sampleRegistry.subjects
    if (entry === undefined) throw new Error('The sample has no subject')
    const broken = publishArtifacts({ ...sampleRegistry, subjects: [{ ...entry, description: '' }] })
    expect(checkArtifacts(broken)).toMatchObject([{ rule: 'published/schema', severity: 'error' }])
  })

  it('are refused by the schema of the history where the name of a document has a space', () => {
    const [entry] = sampleRegistry.subjects
    if (entry === undefined) throw new Error('The sample has no subject')
    const subjects = [{ ...entry, registration: { ...entry.registration, document: 'with a space' } }]
    const findings = checkArtifacts(publishArtifacts({ ...sampleRegistry, subjects }))
    const first = findings.find(({ place }) => place.file === 'history.json')
    expect(first).toMatchObject({ rule: 'published/schema', severity: 'error' })
  })
})
