import type { IanaWording } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { registryIn } from '../../src/iana/document.js'
import { planImport } from '../../src/import/plan.js'
import { planWordings } from '../../src/import/wordings.js'
import { smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'
import { documentOf } from '../support/small-xml.js'

const options = { descriptions: false }
const later = ['<updated>2017-06-22', '<updated>2030-02-03'] as const

describe('a plan', () => {
  it('names no basic status code for an entry that has none', () => {
    const document = smallIana(
      later,
      ['<submitter/>', '<submitter>A. Author</submitter>'],
      ['Permanent', 'Lasting'],
    )
    const { entries, basicCodes } = planImport(document, smallRegistry, options)
    expect(entries.map(({ file }) => file)).toEqual(['class/5.XXX.YYY.yaml', 'enumerated/X.6.10.yaml'])
    expect(basicCodes).toEqual([])
  })

  it('has a document that ours names and does not know, also where IANA’s file does not name it', () => {
    const documents = new Map([...smallRegistry.documents].filter(([id]) => id !== 'rfc7372'))
    const document = smallIana(
      later,
      ['<xref type="rfc" data="rfc7372"/>, Section 3.3 (Standards Track)', 'A book'],
      ['SPF validation error', 'SPF error'],
    )
    const planned = planImport(document, { ...smallRegistry, documents }, options).documents
    expect(planned.map(({ id, status }) => [id, status])).toEqual([['rfc7372', 'other']])
  })
})

describe('the plan of wordings', () => {
  const record = (description: string): string => `<record><code>X.1.1</code>${description}</record>`
  const registry = { ...smallRegistry, ianaWordings: new Map<string, IanaWording>() }
  const planning = { fileDate: '2030-02-03', codes: new Set(['X.1.1']), added: new Set<string>() }

  it.each([
    ['<description>a</description>', 1],
    ['<description> </description>', 0],
    ['', 0],
  ])('has a digest where a record says something: %j', (description, count) => {
    const source = `<registry><registry>${record(description)}</registry></registry>`
    const plan = planWordings(registryIn({ xml: documentOf(source) }), registry, planning)
    expect(plan.ianaWordings?.size ?? 0).toBe(count)
    expect(plan.findings).toHaveLength(count)
  })
})
