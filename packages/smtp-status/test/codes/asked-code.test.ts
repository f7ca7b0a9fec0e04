import { describe, expect, it } from 'vitest'
import { readAsked } from '../../src/codes/asked-code.js'

const code = (subject: number, detail: number) => ({ kind: 'code', subject, detail })
const subject = (number: number) => ({ kind: 'subject', subject: number })

describe('a query of codes', () => {
  it.each([
    ['5.7.26', [code(7, 26)]],
    ['x.7.26', [code(7, 26)]],
    ['7.26', [code(7, 26)]],
    ['5', [{ kind: 'class', class: 5 }]],
    ['5.XXX.YYY', [{ kind: 'class', class: 5 }]],
    ['7', [subject(7)]],
    // 3 is no class of the registry.
    ['3', [subject(3)]],
    ['X.7', [subject(7)]],
    ['5.7', [subject(7)]],
    ['X.7.YYY', [subject(7)]],
    ['550', [{ kind: 'basic', basic: 550 }]],
    [' X.1.1,5.1.2 ', [code(1, 1), code(1, 2)]],
    ['550 5.7.26', [code(7, 26)]],
  ])('%j asks for %j', (text, asked) => expect(readAsked(text)).toEqual(asked))

  it.each(['mailbox full', '5.7.26 mailbox', 'rfc7505', '5.7.1.2', ''])('is none in %j', (text) => {
    expect(readAsked(text)).toBeUndefined()
  })

  it.each([
    ['5.07.1', 'smtp-status codes 5.7.1'],
    ['X.7.026', 'smtp-status codes X.7.26'],
    ['07', 'smtp-status codes 7'],
  ])('with a leading zero is refused, and told without: %s', (text, advice) => {
    expect(() => readAsked(text)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(text),
        advice: expect.stringContaining(advice),
      }),
    )
  })

  it('keeps a zero that is the number', () =>
    expect(readAsked('5.7.0 X.0.0')).toEqual([code(7, 0), code(0, 0)]))

  it('refuses three digits that are no basic status code', () => {
    expect(() => readAsked('199')).toThrow('199 is not a basic status code')
  })
})
