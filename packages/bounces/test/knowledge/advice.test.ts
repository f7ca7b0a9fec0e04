import { enumeratedEntries } from '@smtp-status/codes/full'
import { expect, it } from 'vitest'
import { adviceOn, allAdvice } from '../../src/knowledge/advice.js'

const registered = new Set<string>(enumeratedEntries().map(({ code }) => code))

/** Codes that were registered since then may wait for their file. */
const known = enumeratedEntries()
  .filter(({ registration }) => (registration.date ?? '') < '2026-11-29')
  .map(({ code }) => code)
const steps = allAdvice().flatMap(({ code, sender, server, software }) =>
  [...sender, ...server, ...software].map((step) => ({ code, step })),
)

it('there is advice on every registered code, and on no other', () => {
  const codes = allAdvice().map(({ code }) => code)
  expect(known.filter((code) => !codes.includes(code))).toEqual([])
  expect(codes.filter((code) => !registered.has(code))).toEqual([])
})

it('each of the three who can act gets one to four steps', () => {
  const counts = allAdvice().flatMap(({ sender, server, software }) => [
    sender.length,
    server.length,
    software.length,
  ])
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 4])
})

it('no sentence has more than 24 words', () => {
  const long = steps.filter(({ step }) => step.split(/\s+/).length > 24)
  expect(long).toEqual([])
})

it('near codes are registered, are others, and stand once each', () => {
  const faults = allAdvice().filter(({ code, near }) => {
    const codes = near.map((one) => one.code)
    return (
      codes.includes(code) || new Set(codes).size < codes.length || codes.some((one) => !registered.has(one))
    )
  })
  expect(faults).toEqual([])
})

it('the advice on a deprecated code names what takes its place', () => {
  expect(adviceOn('X.6.10')?.server.join(' ')).toContain('X.6.8')
})

it.each(['5.7.26', 'X.9.9', '', '__proto__'])(
  'there is none for %j, which is no code of the table',
  (code) => {
    expect(adviceOn(code)).toBeNull()
  },
)
