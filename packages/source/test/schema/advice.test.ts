import { describe, expect, it } from 'vitest'
import { basicCodesAdvice } from '../../src/schema/failure.js'
import { nearestOf } from '../../src/faults/nearest.js'
import { goodFolder, withFixture } from '../fixture.js'
import { readSource } from '../../src/index.js'
import { loadSource } from '../../src/load.js'
import { filesOf } from '../registry-files.js'

describe('the advice on associated basic status codes', () => {
  it.each([
    ['451/550', 'Write basicCodes: [451, 550]'],
    ['250 or 251', 'Write basicCodes: [250, 251]'],
    ['5XX', 'Write basicCodes: [5xx]'],
    ['451, 550', 'Write basicCodes: [451, 550]'],
    ['Not given', 'Write basicCodes: not given'],
    ['Any', 'Write basicCodes: any'],
    ['550 (other 4XX or 5XX codes are allowed)', 'Write basicCodes: [550] and otherBasicCodes: [4xx, 5xx]'],
    [451, 'Write basicCodes: [451]'],
    ['.', 'Write any, not given, or a list such as [451, 550] or [5xx]'],
    [45, 'Write any, not given, or a list such as [451, 550] or [5xx]'],
  ])('for %j is: %s', (value, advice) => {
    expect(basicCodesAdvice(value)).toBe(advice)
  })
})

describe('the nearest word', () => {
  it.each([
    ['sampletext', 'sampleText'],
    ['submiters', 'submitters'],
    ['refrences', 'references'],
  ])('to %s is %s', (word, nearest) => {
    expect(nearestOf(word, ['sampleText', 'submitters', 'references', 'code'])).toBe(nearest)
  })

  it('is none where nothing is near, or the word is too long to be a slip', () => {
    expect(nearestOf('colour', ['sampleText', 'submitters'])).toBeUndefined()
    expect(nearestOf('x'.repeat(100), ['x'.repeat(99)])).toBeUndefined()
  })
})

describe('the words of a finding', () => {
  it.each([
    [
      'code-as-number',
      'code is read as the number 5.1',
      'Write X for the class, then subject and detail without leading zeros, such as X.7.28',
    ],
    ['unknown-key', 'The key sampletext is not known here', 'Write sampleText, if that is what is meant'],
    [
      'no-as-text',
      'Readers of YAML 1.1 take no for a truth value where YAML 1.2 does not',
      'Write "no" in quotes for the text; write true or false for a truth value',
    ],
    [
      'date-without-source',
      'The key dateFrom is missing, which has to go with date',
      'Add dateFrom, or delete date',
    ],
    ['wrong-choice', 'An item of classes is none of the values to choose from', 'Write one of them'],
    [
      'unknown-document',
      'The document rfc7373 is not in documents.yaml',
      'Add it to documents.yaml, or write rfc7372 if that is what is meant',
    ],
    [
      'alias-bomb',
      '9 anchors stand in the file, here the first',
      'Delete the word that begins with &; a text that begins with & needs quotes',
    ],
  ])('of %s: %s', async (name, message, advice) => {
    const { findings } = await withFixture(name, loadSource)
    expect(findings[0]).toMatchObject({ message, advice })
  })
})

describe('a code that cannot be read', () => {
  const messageFor = (code: string): string | undefined => {
    const files = filesOf(goodFolder).map(({ file, bytes }) => {
      if (file !== 'enumerated/X.7.24.yaml') return { file, bytes }
      const text = new TextDecoder().decode(bytes).replace('code: X.7.24', `code: '${code}'`)
      return { file, bytes: new TextEncoder().encode(text) }
    })
    return readSource(files).findings.find(({ rule }) => rule === 'value/code')?.message
  }

  it.each([
    ['X.7.07', 'X.7.7'],
    ['x.7.24', 'X.7.24'],
    ['X.７.７', 'X.7.7'],
    ['Х.7.yyy', 'X.7.YYY'],
  ])('%s is said to read as %s', (code, reads) => {
    expect(messageFor(code)).toBe(`code does not have the form of its field, and reads as ${reads}`)
  })

  it.each(['5.7.24', 'Y.7.24', 'X.7.1000', 'X.7.YYY'])('%s is said to read as nothing else', (code) => {
    expect(messageFor(code)).toBe('code does not have the form of its field')
  })
})
