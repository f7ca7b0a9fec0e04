import { timelineOf } from '@smtp-status/registry'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atomArtifact } from '../../src/history/changes-artifacts.js'
import { parseXml } from '../../src/xml/parse.js'
import type { XmlElement } from '../../src/xml/node.js'
import { attributeOf, childrenOf } from '../../src/xml/node.js'
import { plainText } from '../../src/iana/rich-text.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { frozenRegistry } from '../real-registry.js'

function feedOf(text: string): XmlElement {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(parsed.fault.message)
  return parsed.document.root
}

const textsOf = (node: XmlElement, name: string): readonly string[] =>
  childrenOf(node, name).map(({ children }) => plainText(children))

// RFC 3339 section 5.6, as RFC 4287 section 3.3 asks for.
const moment = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T00:00:00Z$/
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Elements that RFC 4287 asks of a feed (section 4.1.1) and of its entries (section 4.1.2). */
function expectValid(feed: XmlElement): void {
  expect([feed.name, attributeOf(feed, 'xmlns')]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  const entries = childrenOf(feed, 'entry')
  for (const node of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(textsOf(node, name)).toHaveLength(1)
    expect(textsOf(node, 'title')[0]).not.toBe('')
    expect(textsOf(node, 'updated')[0]).toMatch(moment)
    expect(textsOf(node, 'id')[0]).toMatch(uuid)
    const links = childrenOf(node, 'link').filter((link) => attributeOf(link, 'rel') === 'alternate')
    expect(links).toHaveLength(1)
  }
  for (const entry of entries) expect(childrenOf(entry, 'content')).toHaveLength(1)
  const [author] = childrenOf(feed, 'author')
  expect(author && textsOf(author, 'name')).toHaveLength(1)
  const ids = [feed, ...entries].flatMap((node) => textsOf(node, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
}

const idsOf = (feed: XmlElement): readonly string[] =>
  childrenOf(feed, 'entry').flatMap((entry) => textsOf(entry, 'id'))

const registry = frozenRegistry()
const timeline = timelineOf(registry)
const real = feedOf(atomArtifact(registry, timeline).text)

describe('changes.atom', () => {
  it('is valid, with an entry for each step, newest first', () => {
    expectValid(real)
    const updated = childrenOf(real, 'entry').flatMap((entry) => textsOf(entry, 'updated'))
    expect(updated).toHaveLength(timeline.length)
    expect(updated).toEqual(updated.toSorted().toReversed())
    expect(textsOf(real, 'updated')).toEqual(['2024-12-06T00:00:00Z'])
  })

  it('is valid for any registry', () => {
    fc.assert(
      fc.property(anyRegistry, (any) => {
        const feed = feedOf(atomArtifact(any, timelineOf(any)).text)
        expectValid(feed)
        expect(childrenOf(feed, 'entry')).toHaveLength(timelineOf(any).length)
      }),
      { numRuns: 50 },
    )
  })

  it('gives a month its first day', () => {
    const entry = childrenOf(real, 'entry').find((each) => textsOf(each, 'title')[0] === 'X.6.10 deprecated')
    expect(entry && textsOf(entry, 'updated')).toEqual(['2012-02-01T00:00:00Z'])
  })

  it('keeps the id of a step when later ones come, and when its note is mended', () => {
    const earlier = feedOf(atomArtifact(registry, timeline.slice(0, 60)).text)
    expect(idsOf(real).slice(-60)).toEqual(idsOf(earlier))
    const mended = timeline.map((step) => Object.assign({}, step, { note: 'mended' }))
    expect(idsOf(feedOf(atomArtifact(registry, mended).text))).toEqual(idsOf(real))
  })
})
