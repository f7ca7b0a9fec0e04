import { enumeratedEntries } from '@smtp-status/codes'
import { explain } from '@smtp-status/replies/explain'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../src/explain/explained.js'
import { run } from '../support.js'

describe('the sentence of an explanation', () => {
  it('has an outcome and a reason', () => {
    expect(sentenceOf('Failed for good: Mailbox full.')).toEqual({
      outcome: 'Failed for good',
      reason: 'Mailbox full.',
    })
  })

  it('has no reason where it is a success without a code', () => {
    expect(sentenceOf(explain('250 ok').meaning)).toEqual({ outcome: 'Success', reason: null })
  })

  it('is cut at the first colon alone', () => {
    expect(sentenceOf('Go on: a: b. c.').reason).toBe('a: b. c.')
  })

  it('comes together again, for every code', () => {
    for (const { code } of enumeratedEntries()) {
      const { meaning } = explain(code.replace('X', '5'))
      const { outcome, reason } = sentenceOf(meaning)
      expect(`${outcome}: ${reason}`).toBe(meaning)
    }
  })
})

async function explained(text: string): Promise<Record<string, unknown>> {
  const { out } = await run(['explain', '--json', text])
  const { explanations } = JSON.parse(out)
  return explanations[0]
}

it('a failure comes with what to do about its code', async () => {
  expect(await explained('550 5.1.1 User unknown')).toMatchObject({ advice: { code: 'X.1.1' } })
  const { out } = await run(['explain', '550 5.1.1 User unknown'])
  expect(out).toMatch(/\n {2}as sender {5}\S[^]*\n {2}or rather {5}X\.1\.2, when /)
})

it('the advice is on the code that the words mean, where they mean another', async () => {
  expect(await explained('550 mailbox full')).toMatchObject({ advice: { code: 'X.2.2' } })
})

it('a success needs no advice', async () => {
  expect(await explained('250 2.0.0 Ok')).toMatchObject({ advice: null })
})

it('who was refused by Exchange Online as unknown is not sent to the DNS', async () => {
  const found = await explained('550 5.4.1 [alice@example.com]: Recipient address rejected: Access denied')
  expect(found).toMatchObject({
    advice: { code: 'X.1.1' },
    interpretation: { concerns: 'address', suppress: 'yes' },
  })
  expect(found['lookAt']).toContain('the spelling of the address')
})

it('what to look at is the sender, where the words say so and the code does not', async () => {
  const found = await explained(
    '550 5.1.1 <alice@example.com> - 192.0.2.1 has sent to too many recipients this hour',
  )
  expect(found['lookAt']).toContain('the reputation of the sending host')
})
