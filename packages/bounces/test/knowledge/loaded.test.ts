import { expect, it, vi } from 'vitest'

/** The facts are unpacked when they are first asked for. So this loads them anew. */
it('the facts are unpacked at the first question', async () => {
  vi.resetModules()
  const { interpret } = await import('../../src/knowledge/interpret.js')
  const { adviceOn } = await import('../../src/knowledge/advice.js')
  const { findProvider } = await import('../../src/knowledge/find-provider.js')
  const found = interpret({ text: 'mailbox full, blocked using zen.spamhaus.org', status: '5.2.2' })
  expect(found).toMatchObject({ cause: 'mailbox full', concerns: 'mailbox' })
  expect(interpret({ text: 'hello', status: '5.2.2' }).concerns).toBe('mailbox')
  expect(interpret({ text: 'recipient address rejected' })).toMatchObject({
    cause: 'unknown user',
    confidence: 0.58,
  })
  expect(interpret({ text: 'listed by zen.spamhaus.org' }).blocklist).toBe('Spamhaus')
  expect(interpret({ text: 'x - gsmtp' }).provider?.id).toBe('gmail')
  expect(adviceOn('X.7.26')).toMatchObject({ code: 'X.7.26', near: expect.any(Array) })
  expect(findProvider('', { status: '5.7.610', basic: 550, words: [] })?.id).toBe('microsoft')
  expect(findProvider('', { status: '5.1.10', basic: 550, words: [] })).toBeNull()
})
