import { createHash } from 'node:crypto'
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

const textOf = (text: string): string => text.replaceAll(/<[^>]*>/g, '')

const anchorsIn = (text: string): readonly string[] => allOf(/ id="([^"]*)"/g, text)
const linksIn = (text: string): readonly string[] => allOf(/ href="#([^"]*)"/g, text)

// Elements that the page is made of, whatever its texts say.
const skeletonOf = (text: string): readonly string[] =>
  [
    ...new Set(
      allOf(
        /<(\/?[a-z][a-z0-9]*)/gi,
        text
          .replace(/<style>[\s\S]*?<\/style>/, '')
          .replace(/<script>[\s\S]*?<\/script>/, '<script></script>'),
      ),
    ),
  ].toSorted()

describe('the HTML page', () => {
  it('has its name, its language, a title, and dates that a program can read', () => {
    expect(name).toBe('smtp-enhanced-status-codes.html')
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/)
    expect(page).toContain(`<title>${sampleRegistry.title}</title>`)
    expect(page).toContain('<time datetime="2024-12-06">2024-12-06</time>')
  })

  it('has an anchor for each code, exactly as it is written, that links to itself', () => {
    for (const code of ['2.XXX.YYY', '5.XXX.YYY', 'X.7.YYY', 'X.0.0', 'X.6.10', 'X.7.28']) {
      expect(rowOf(code)).toContain(`<a href="#${code}" class="c">`)
      expect(textOf(rowOf(code))).toContain(code)
    }
  })

  it('has each anchor once, and no link to an anchor that it has not', () => {
    const anchors = anchorsIn(page)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors).toEqual(expect.arrayContaining([...linksIn(page)]))
  })

  it('links each document to where it can be read', () => {
    expect(rowOf('X.7.24')).toContain(
      '<a href="https://www.rfc-editor.org/info/rfc7372">RFC 7372</a> section 3.2 (Standards Track)',
    )
  })

  it('links basic status codes to their meaning, and from there back to the codes that name them', () => {
    expect(linksIn(rowOf('X.7.24'))).toEqual(expect.arrayContaining(['basic-451', 'basic-550']))
    expect(textOf(rowOf('X.7.24'))).toContain('451, 550 (other 4XX or 5XX codes are allowed)')
    expect(rowOf('basic-451')).toMatch(/A local error stopped the command/)
    expect(linksIn(rowOf('basic-451'))).toEqual(['basic-451', 'X.7.1', 'X.7.24'])
    expect(rowOf('X.0.0')).toContain('Any')
    expect(rowOf('X.7.28')).toContain('Not given')
  })

  it('says in words that an entry is deprecated, and links to what takes its place', () => {
    expect(textOf(rowOf('X.6.10'))).toMatch(/Deprecated use X\.6\.8\. \S/)
    expect(linksIn(rowOf('X.6.10'))).toContain('X.6.8')
  })

  it('shows security notes and classes', () => {
    expect(rowOf('X.7.1')).toMatch(/Security:<\/b> It can tell an outsider/)
    expect(rowOf('X.7.1')).toContain('href="#5.XXX.YYY"')
  })

  it('says so where nothing is known', () => {
    // It has no basic status codes, no submitter and no change controller.
    expect(rowOf('X.6.10').match(/>[Nn]one</g)).toHaveLength(3)
    expect(rowOf('X.6.10')).toContain('not known')
  })
})

describe('the filter of the HTML page', () => {
  it('is the only script that may run, by its digest', () => {
    const [script = ''] = allOf(/<script>([\s\S]*?)<\/script>/g, page)
    const [style = ''] = allOf(/<style>([\s\S]*?)<\/style>/g, page)
    const digest = (text: string): string => createHash('sha256').update(text).digest('base64')
    expect(script).not.toBe('')
    expect(page).toContain(`script-src 'sha256-${digest(script)}'`)
    expect(page).toContain(`style-src 'sha256-${digest(style)}'`)
    expect(page).not.toContain('unsafe-inline')
  })
})

describe('a registry with hostile texts', () => {
  it('has a replacement character for each character that HTML cannot hold', () => {
    const odd = { ...sampleRegistry, title: 'a\u0000\u001B\u0085b' }
    expect(htmlArtifact(odd).text).toContain('<h1>a\uFFFD\uFFFD\uFFFDb</h1>')
  })

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
