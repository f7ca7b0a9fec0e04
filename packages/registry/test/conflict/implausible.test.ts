import { describe, expect, it } from 'vitest'
import { withDocument, withEntry } from '../../src/example/example-registry.js'
import type { Registry } from '../../src/index.js'
import { checkConflicts } from '../../src/index.js'
import { realRegistry } from '../base-registry.js'
import { base, found } from './found.js'

const isAbout = (rule: string): boolean => rule === 'text/implausible' || rule === 'name/implausible'

describe('a text that cannot be what its field is for', () => {
  it.each([
    ['5.7.31 Domain too young'],
    ['5.7.31'],
    ['"4.2.2 Storage full'],
    ['550 Domain too young'],
    ['550-Domain too young'],
    ['2027-05'],
    ['...'],
    ['TODO'],
    ['TBD: ask the author'],
    ['test'],
    ['xxx'],
    ['Lorem ipsum'],
    ['Domain TODO'],
    ['todo'],
    ['NA'],
    ['test!'],
    ['5.100.31 Domain too young'],
    ['x 1 y'],
  ])('is the sample text %j', (sampleText) => {
    expect(found(withEntry(base, { sampleText }))).toEqual(['text/implausible X.0.2 sampleText'])
  })

  it.each([
    ['Domain too young'],
    ['RRVS test cannot be completed'],
    ['No 8BITMIME here'],
    ['5 minutes are over'],
    ['Full'],
    ['5500 messages are too many'],
    ['Testing period is over'],
    ['Tests'],
  ])('is not the sample text %j', (sampleText) => {
    expect(found(withEntry(base, { sampleText }))).toEqual([])
  })

  it.each([
    ['Me, Myself'],
    ['Alice, Bob'],
    ['A. Writer, B. Author'],
    ['TODO: write what it tells'],
    ['n/a'],
    ['2027-05-01'],
  ])('is the security note or description %j', (text) => {
    expect(found(withEntry(base, { securityNote: text }))).toEqual(['text/implausible X.0.2 securityNote'])
    expect(found(withEntry(base, { description: text }))).toEqual(['text/implausible X.0.2 description'])
  })

  it.each([
    ['It tells nothing.'],
    ['Tells that the account exists.'],
    ['The class 5.XXX.YYY is meant.'],
    ['The test of the owner failed.'],
    ['as told by A. Writer, B. Author'],
  ])('is not the security note or description %j', (text) => {
    expect(found(withEntry(base, { securityNote: text, description: text }))).toEqual([])
  })
})

it('finds a security note of one word', () => {
  expect(found(withEntry(base, { securityNote: 'Nothing' }))).toEqual(['text/implausible X.0.2 securityNote'])
  expect(found(withEntry(base, { securityNote: 'Tells nothing' }))).toEqual([])
})

describe('a name that cannot be that of a person or body', () => {
  it.each([
    ['2027-05'],
    ['X.7.28'],
    ['550'],
    ['somebody@example.org'],
    ['https://example.org/'],
    ['TBD'],
    ['test'],
  ])('is the submitter or author %j', (name) => {
    expect(found(withEntry(base, { submitters: ['A. Writer', name] }))).toEqual([
      'name/implausible X.0.2 submitters.1',
    ])
    const registry = withDocument(base, { id: 'one', authors: [name] })
    expect(found(withEntry(registry, { references: [{ document: 'one' }] }))).toEqual([
      'name/implausible X.0.2 references.0',
    ])
  })

  it.each([
    ['M. Kucherawy'],
    ['Jiankang YAO'],
    ['IESG'],
    ['3rd Street Mail'],
    ['李明'],
    ['J. Test'],
    ['M. Kucherawy <msk@example.org>'],
    ['msk@example.org (M. Kucherawy)'],
    ['Someone of https://example.org/'],
  ])('is not the submitter %j', (name) => {
    expect(found(withEntry(base, { submitters: [name] }))).toEqual([])
  })
})

describe('the finding says what is wrong', () => {
  const messages = (registry: Registry): readonly (readonly [string, string | undefined])[] =>
    checkConflicts(registry)
      .filter(({ rule }) => isAbout(rule))
      .map(({ message, found: text }) => [message, text])

  it.each([
    ['sampleText', 'TODO', 'The sample text stands for a text that is still to be written'],
    ['sampleText', '550 Full', 'The sample text begins with a status code, which the reply has already'],
    ['sampleText', '...', 'The sample text has no word'],
    ['description', 'TODO', 'The description stands for a text that is still to be written'],
    ['description', 'Alice, Bob', 'The description is a list of names, not a sentence'],
    ['description', '...', 'The description has no word'],
    ['securityNote', 'Nothing', 'The security note is one word, which tells nobody what to beware of'],
  ])('of the %s %j', (field, text, message) => {
    expect(messages(withEntry(base, { [field]: text }))).toEqual([[message, text]])
  })

  it.each([
    ['TBD', 'The submitter stands for a name that is still to be written'],
    ['somebody@example.org', 'The submitter is an address'],
    ['550', 'The submitter is a date, a number or a code'],
  ])('of the submitter %j', (name, message) => {
    expect(messages(withEntry(base, { submitters: [name] }))).toEqual([[message, name]])
  })
})

it('finds no implausible text or name in the registry', () => {
  expect(checkConflicts(realRegistry()).filter(({ rule }) => isAbout(rule))).toEqual([])
})
