import type { Registry } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlArtifact } from '../../src/html/registry-page.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { sampleRegistry } from '../sample-registry.js'

const { name, text: page } = htmlArtifact(sampleRegistry)

const rowOf = (anchor: string): string =>
  page.slice(page.indexOf(`id="${anchor}"`), page.indexOf('</tr>', page.indexOf(`id="${anchor}"`)))

const allOf = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

const anchorsIn = (text: string): readonly string[] => allOf(/ id="([^"]*)"/g, text)
const linksIn = (text: string): readonly string[] => allOf(/ href="#([^"]*)"/g, text)

// Elements that the page is made of, whatever its texts say.
const skeletonOf = (text: string): readonly string[] =>
  [...new Set(allOf(/<(\/?[a-z][a-z0-9]*)/gi, text.replace(/<style>[\s\S]*?<\/style>/, '')))].toSorted()

describe('the HTML page', () => {
  it('has its name, its language, a title, and dates that a program can read', () => {
    expect(name).toBe('smtp-enhanced-status-codes.html')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain(`<title>${sampleRegistry.title}</title>`)
    expect(page).toContain('<time datetime="2024-12-06">2024-12-06</time>')
  })

  it('has an anchor for each code, exactly as it is written, that links to itself', () => {
    for (const code of ['2.XXX.YYY', '5.XXX.YYY', 'X.7.YYY', 'X.0.0', 'X.6.10', 'X.7.28']) {
      expect(rowOf(code)).toContain(`<a href="#${code}">${code}</a>`)
    }
  })

  it('has each anchor once, and no link to an anchor that it has not', () => {
    const anchors = anchorsIn(page)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors).toEqual(expect.arrayContaining([...linksIn(page)]))
  })

  it('links each document to where it can be read', () => {
    expect(rowOf('X.7.24').replaceAll(/\s+/g, ' ')).toContain(
      '<a href="https://www.rfc-editor.org/info/rfc7372">RFC7372</a>, section 3.2 (Standards Track)',
    )
  })

  it('links basic status codes to their meaning, and from there back to the codes that name them', () => {
    expect(rowOf('X.7.24')).toMatch(
      /href="#basic-451"[^>]*>451<\/a>, .*>550<\/a> \(other 4XX or 5XX codes are allowed\)/,
    )
    expect(rowOf('basic-451')).toMatch(/A local error stopped the command/)
    expect(linksIn(rowOf('basic-451'))).toEqual(['basic-451', 'X.7.1', 'X.7.24'])
    expect(rowOf('X.0.0')).toContain('Any')
    expect(rowOf('X.7.28')).toContain('Not given')
  })

  it('says in words that an entry is deprecated, and links to what takes its place', () => {
    expect(rowOf('X.6.10')).toMatch(/Deprecated\.<\/strong> Use <a href="#X\.6\.8">X\.6\.8<\/a> instead/)
  })

  it('shows security notes and classes', () => {
    expect(rowOf('X.7.1')).toMatch(/Security:<\/strong> It can tell an outsider/)
    expect(rowOf('X.7.1')).toContain('href="#5.XXX.YYY"')
  })

  it('says so where nothing is known', () => {
    expect(rowOf('X.6.10').match(/>none</g)).toHaveLength(4)
    expect(rowOf('X.6.10')).toContain('not known')
  })
})

describe('a registry with hostile texts', () => {
  it('adds no element to the page', () => {
    const harmless = skeletonOf(page)
    fc.assert(
      fc.property(anyRegistry, (registry) => {
        expect(harmless).toEqual(expect.arrayContaining([...skeletonOf(htmlArtifact(registry).text)]))
      }),
    )
  })

  it('gets no link to an address that would run a script', () => {
    const [document] = sampleRegistry.documents.values()
    if (document === undefined) throw new Error('The sample has no document')
    const hostile: Registry = {
      ...sampleRegistry,
      documents: new Map([[document.id, { ...document, address: 'javascript:alert(1)' }]]),
    }
    expect(htmlArtifact(hostile).text).not.toContain('javascript:')
  })
})
