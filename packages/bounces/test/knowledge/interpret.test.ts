import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/knowledge/index.js'
import { interpret } from '../../src/knowledge/index.js'

const concernsOf = (text: string, more: Partial<Evidence> = {}): string =>
  interpret({ text, ...more }).concerns

describe('the words of a refusal', () => {
  it.each([
    ['User unknown', 'address', 'X.1.1'],
    ['Sorry, your mailbox is full right now', 'mailbox', 'X.2.2'],
    ['Account alice has been disabled', 'mailbox', 'X.2.1'],
    ['Message is too large for us', 'message', 'X.3.4'],
    ['blocked using zen.spamhaus.org', 'sender', 'X.7.1'],
    ['connect to mx.example.net: Connection timed out', 'network', 'X.4.1'],
    ['Relaying denied', 'receiving system', 'X.7.1'],
    ['Domain of sender address a@b.example does not resolve', 'sender address', 'X.1.8'],
    ['Too many hops', 'receiving system', 'X.4.6'],
  ])('%s concerns %s and is likely %s', (text, concerns, code) => {
    const found = interpret({ text, basic: 550 })
    expect([found.concerns, found.likely?.code]).toEqual([concerns, code])
  })

  it.each([
    ['Benutzer unbekannt', 'address'],
    ['Boîte aux lettres pleine', 'mailbox'],
    ['Boite aux lettres pleine', 'mailbox'],
    ['El buzón está lleno', 'mailbox'],
    ['Utente sconosciuto', 'address'],
    ['Caixa postal cheia', 'mailbox'],
    ['Onbekende gebruiker', 'address'],
    ['Nieznany użytkownik', 'address'],
    ['Почтовый ящик переполнен', 'mailbox'],
    ['ユーザーが見つかりません', 'address'],
    ['收件人邮箱已满', 'mailbox'],
    ['사용자를 찾을 수 없습니다', 'address'],
  ])('are understood in other languages: %s', (text, concerns) => {
    expect(concernsOf(text, { basic: 550 })).toBe(concerns)
  })

  it('are one sentence though a code stands at the head of each line', () => {
    expect(concernsOf('550-5.1.1 The email account that you tried to\n550 5.1.1 reach does not exist')).toBe(
      'address',
    )
  })

  it('do not come from the names in an address', () => {
    expect(
      interpret({ text: 'Gone wrong for <spam.user-unknown@blocked.example>', basic: 550 }).cause,
    ).toBeNull()
  })

  it('may have an address between them', () => {
    expect(interpret({ text: 'mailbox <alice@example.com> is full' }).cause).toBe('mailbox full')
  })
})

describe('no code is said to be likely', () => {
  it.each(['Greylisted, wait five minutes', 'Too many messages this hour'])(
    'where servers send many codes for the same: %s',
    (text) => {
      const found = interpret({ text, basic: 450 })
      expect([found.concerns, found.likely]).toEqual(['sender', null])
    },
  )

  it('where the words tell nothing', () => {
    expect(interpret({ text: 'No, thank you', basic: 550 }).likely).toBeNull()
  })

  it('where a word alone tells next to nothing', () => {
    expect(interpret({ text: 'Rejected', basic: 550 }).likely).toBeNull()
  })

  it('where a registered code was sent that says the same', () => {
    expect(interpret({ text: 'User unknown', basic: 550, status: '5.1.1' }).likely).toBeNull()
  })
})

describe('beside a code', () => {
  it('words count more than a code that says next to nothing', () => {
    const found = interpret({ text: 'mailbox full', basic: 550, status: '5.0.0' })
    expect([found.concerns, found.likely?.code]).toEqual(['mailbox', 'X.2.2'])
  })

  it('a code that is not registered counts as its subject', () => {
    expect(concernsOf('something else', { basic: 550, status: '5.4.777' })).toBe('network')
  })

  it('clear words contradict a code that says another thing, and are likelier', () => {
    const found = interpret({
      text: '<alice@example.com> - 192.0.2.1 has sent to too many recipients this hour',
      basic: 550,
      status: '5.1.1',
    })
    expect(found).toMatchObject({
      concerns: 'sender',
      suppress: 'no',
      contradicts: {
        code: 'X.1.1',
        codeConcerns: 'address',
        otherConcerns: 'sender',
        other: 'text',
        likelier: 'text',
      },
    })
  })

  it('the code tells whose address it is', () => {
    const found = interpret({ text: 'No such domain', basic: 550, status: '5.1.8' })
    expect([found.concerns, found.suppress, found.contradicts]).toEqual(['sender address', 'no', null])
  })

  it('words that agree contradict nothing', () => {
    expect(interpret({ text: 'User unknown', basic: 550, status: '5.1.1' }).contradicts).toBeNull()
  })
})

describe('what a provider means', () => {
  it('by 550 5.4.1 of Exchange Online is that the recipient is not known', () => {
    const found = interpret({
      text: '[alice@example.com]: Recipient address rejected: Access denied [X.eop-nam02.prod.protection.outlook.com]',
      basic: 550,
      status: '5.4.1',
    })
    expect(found).toMatchObject({
      concerns: 'address',
      suppress: 'yes',
      likely: { code: 'X.1.1' },
      provider: { id: 'microsoft' },
      contradicts: { code: 'X.4.1', other: 'provider', likelier: 'provider' },
    })
  })

  it.each([
    ['5.7.27', 'X.7.23'],
    ['5.7.29', 'X.7.10'],
    ['5.7.30', 'X.7.20'],
  ])('by %s of Gmail is what the registry has as %s', (status, code) => {
    const found = interpret({ text: 'This message was blocked. - gsmtp', basic: 550, status })
    expect([found.likely?.code, found.contradicts?.other]).toEqual([code, 'provider'])
  })

  it('comes with the address of its page and the day on which it was read', () => {
    const { provider } = interpret({
      text: 'Access denied, banned sending IP',
      status: '5.7.606',
      sender: 'x.mail.protection.outlook.com',
    })
    expect(provider?.page?.address).toContain('learn.microsoft.com')
    expect(provider?.page?.read).toBe('2026-11-29')
  })

  it('is not asked where another server sends the code', () => {
    expect(
      interpret({ text: 'Sender address has null MX', basic: 550, status: '5.7.27' }).contradicts,
    ).toBeNull()
  })
})

describe('a list should stop writing', () => {
  it('to an address that does not exist', () => {
    expect(interpret({ text: 'no such user', basic: 550 }).suppress).toBe('yes')
  })

  it.each([
    ['not yet, while the failure may pass', { text: 'no such user', basic: 450 }],
    [
      'not for sure, where the server had taken the recipient',
      { text: 'no such user', basic: 550, command: 'end of DATA' },
    ],
    [
      'not for sure, where the code says that the mailbox is there',
      { text: 'unknown user', basic: 550, status: '5.2.0' },
    ],
    ['not for sure, where the report says delayed', { text: 'no such user', basic: 550, action: 'delayed' }],
  ])('%s', (_, evidence) => {
    expect(interpret(evidence).suppress).toBe('unclear')
  })

  it.each(['mailbox full', 'blocked using a blacklist', 'message too large', 'spam'])(
    'not for: %s',
    (text) => {
      expect(interpret({ text, basic: 550 }).suppress).toBe('no')
    },
  )

  it('not where the address in question is the sender’s', () => {
    const found = interpret({ text: 'No such domain', basic: 550, command: 'MAIL FROM' })
    expect([found.concerns, found.suppress]).toEqual(['sender address', 'no'])
  })
})

it('names the list that the sending host is on', () => {
  expect(interpret({ text: 'blocked using zen.spamhaus.org', basic: 554 }).blocklist).toBe('Spamhaus')
})

it('names no list where the words speak of something else', () => {
  expect(interpret({ text: 'mailbox full; see spamhaus.example', basic: 552 }).blocklist).toBeNull()
})

it('knows a provider by a code and words that it alone sends', () => {
  const text = '[alice@example.com]: Recipient address rejected: Access denied'
  const found = interpret({ text, basic: 550, status: '5.4.1' })
  expect([found.concerns, found.provider?.id, found.contradicts?.likelier]).toEqual([
    'address',
    'microsoft',
    'provider',
  ])
  expect(interpret({ text, basic: 554, status: '5.7.1' }).provider).toBeNull()
})

it.each([
  ['5.1.0', '<x@mail.example.net> sender rejected. AUP#In-1310', 'sender address'],
  ['5.2.0', 'sc969: IP reputation ratelimit in effect', 'sender'],
  ['5.3.0', 'DNSBL:RBL 521< 192.0.2.7 >_is_blocked', 'sender'],
  ['5.1.1', 'sorry, mailbox a@example.org is over quota temporarily (#5.1.1)', 'mailbox'],
])('says that the words contradict %s: %s', (status, text, concerns) => {
  const found = interpret({ text, status, basic: 550 })
  expect([found.concerns, found.suppress, found.contradicts?.otherConcerns]).toEqual([
    concerns,
    'no',
    concerns,
  ])
})
