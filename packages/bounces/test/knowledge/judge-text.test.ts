import { describe, expect, it } from 'vitest'
import { judgeText } from '../../src/knowledge/judge-text.js'
import { wordsOf } from '../../src/knowledge/words.js'

const causesOf = (text: string): readonly string[] => judgeText(wordsOf(text)).map(({ cause }) => cause.name)
const confidenceIn = (text: string): number => judgeText(wordsOf(text))[0]?.confidence ?? 0

describe('of the cues in a text', () => {
  it.each([
    ['daily sending quota exceeded', 'rate limit'],
    ['spf validation error', 'SPF error'],
    ['domain of sender address does not exist', 'sender domain'],
    ['user account disabled', "sender's account disabled"],
    ['message content not available', 'content not available'],
  ])('a longer one takes the place of those in it: %s', (text, cause) => {
    expect(causesOf(text)).toEqual([cause])
  })

  it.each([
    ['blocked because the sender is unauthenticated', 'several authentication checks'],
    ['this mail has been blocked because it looks like spam', 'spam'],
    ['your IP has been blocked because of abuse', 'blocklist or reputation'],
  ])('what the message was blocked for counts, not that it was blocked: %s', (text, cause) => {
    expect(causesOf(text)[0]).toBe(cause)
  })

  it('general ones count only where nothing more definite is said', () => {
    expect(causesOf('try again later')).toEqual(['try later'])
    expect(causesOf('mailbox full, try again later')).toEqual(['mailbox full'])
  })

  it('two that agree tell more than one', () => {
    expect(confidenceIn('quota exceeded: mailbox full')).toBeGreaterThan(confidenceIn('mailbox full'))
  })

  it('one said twice tells no more', () => {
    expect(confidenceIn('mailbox full. mailbox full.')).toBe(confidenceIn('mailbox full'))
  })

  it('two that disagree tell less than one', () => {
    expect(confidenceIn('mailbox full, user unknown')).toBeLessThan(confidenceIn('mailbox full') - 0.1)
  })

  it('a weak one raises no doubt', () => {
    expect(confidenceIn('recipient address rejected: mailbox full')).toBe(confidenceIn('mailbox full'))
  })

  it('a weak one alone tells little', () => {
    expect(confidenceIn('mailbox unavailable')).toBeLessThan(0.7)
  })
})

describe('the confidence', () => {
  it.each([
    ['mailbox full', 0.94],
    ['spam', 0.92 * 0.95],
    ['classified as spam', 0.92],
    // A further cue adds a quarter of what is left, by its own weight, whichever of the two comes first.
    ['inbox full, exceeded the quota', 0.94 + 0.06 * 0.94 * 0.25],
    ['classified as spam, spammy', 0.92 + 0.08 * 0.874 * 0.25],
    ['spammy, classified as spam', 0.92 + 0.08 * 0.874 * 0.25],
    ['user unknown, unknown user', 0.93 + 0.07 * 0.93 * 0.25],
    // Two that share a word are as good as the clearer one.
    ['user unknown user', 0.93],
    ['user nosuchuser recipnotfound not found', 0.93],
    // Another cause takes a part.
    ['mailbox full, user unknown', 0.94 * (1 - 0.93 * 0.3)],
    ['user unknown, mailbox full', 0.94 * (1 - 0.93 * 0.3)],
  ])('of %j is %d', (text, confidence) => expect(confidenceIn(text)).toBeCloseTo(confidence, 10))
})

it('a cue of two parts does not take the place of one that stands between them', () => {
  expect(causesOf('user inbox full not found').toSorted()).toEqual(['mailbox full', 'unknown user'])
  expect(causesOf('user has too many messages on the server')).toEqual(['mailbox full'])
})

it('a longer cue takes the place of a shorter one, however far in the text', () => {
  const text = 'daily sending quota exceeded'
  expect(causesOf(`${text} ${'x '.repeat(30)} ${text} ${'x '.repeat(30)} ${text}`)).toEqual(['rate limit'])
})

it('reads a text made of cues alone as fast as any other of its length', () => {
  expect(causesOf('user '.repeat(800))).toEqual([])
  expect(causesOf('spam mailbox full '.repeat(300)).toSorted()).toEqual(['mailbox full', 'spam'])
})
