import { diag, XmlDocument } from 'libxml2-wasm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { validateXml } from '../src/validate.js'
import { findFault } from '../src/xml/well-formed.js'

const grammar = (content: string): string =>
  `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start>${content}</start></grammar>`

describe('memory of libxml2', () => {
  beforeEach(() => diag.configure({ enabled: true }))
  afterEach(() => diag.configure({ enabled: false }))

  it.each([
    ['<a/>', grammar('<element name="a"><empty/></element>'), 0],
    ['<b/>', grammar('<element name="a"><empty/></element>'), 1],
    ['<a', grammar('<element name="a"><empty/></element>'), 1],
    ['<a/>', grammar('<ref name="b"/>'), 1],
  ])('is given back once %s is validated', (text, schema, problems) => {
    expect(validateXml(text, schema).length).toBeGreaterThanOrEqual(problems)
    expect(diag.report()).toEqual({})
  })

  it.each(['<a/>', '<a>'])('is given back once %s is checked', (text) => {
    expect(findFault(text) === undefined).toBe(text === '<a/>')
    expect(diag.report()).toEqual({})
  })
})

describe('a fault of ours within libxml2', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is no finding in a text, and goes on', () => {
    vi.spyOn(XmlDocument, 'fromString').mockImplementation(() => {
      throw new RangeError('a fault of ours')
    })
    expect(() => validateXml('<a/>', grammar(''))).toThrow('a fault of ours')
    expect(() => findFault('<a/>')).toThrow('a fault of ours')
  })
})
