import { parseReply } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import { makeInbox } from '../../src/probe/connection.js'

const reply = (text: string) => ({ kind: 'reply', reply: parseReply(text) }) as const
const ok = reply('250 2.0.0 Ok\r\n')
const bye = reply('221 2.0.0 Bye\r\n')

describe('an inbox', () => {
  it('gives what came, in its order', async () => {
    const inbox = makeInbox()
    inbox.put(ok)
    inbox.put(bye)
    expect([await inbox.take(0), await inbox.take(0)]).toEqual([ok, bye])
  })

  it('wakes who waits', async () => {
    const inbox = makeInbox()
    const taken = inbox.take(60_000)
    inbox.put(ok)
    expect(await taken).toEqual(ok)
  })

  it('tells of silence when patience is over, and keeps what comes later', async () => {
    const inbox = makeInbox()
    expect(await inbox.take(0)).toEqual({ kind: 'silent' })
    inbox.put(ok)
    expect(await inbox.take(0)).toEqual(ok)
  })

  it('gives a reply that nobody waits for, and nothing else', async () => {
    const inbox = makeInbox()
    expect(inbox.takeUnasked()).toBeUndefined()
    inbox.put(ok)
    inbox.put({ kind: 'closed', reason: null })
    expect(inbox.takeUnasked()).toEqual(ok.reply)
    expect(inbox.takeUnasked()).toBeUndefined()
    expect(await inbox.take(0)).toEqual({ kind: 'closed', reason: null })
  })
})
