import { describe, expect, it } from 'vitest'
import { besideBasic, mayBeBasic } from '../../src/scan/beside-basic.js'
import { inAction } from '../../src/scan/evidence.js'
import type { Found } from '../../src/scan/mention.js'

const status = '5.7.1'

/** Finds the evidence of the code in a text of a file about mail. */
function foundIn(text: string, isOfMail = true): Found | null {
  const [before = '', after = ''] = text.split(status)
  return besideBasic({ before, after, isOfMail, isOfCodes: false })
}

const sure = (basic: number): Found => ({ evidence: 'beside a basic code', basic })
const unsure = (basic: number): Found => ({ evidence: 'beside a number', basic })

describe('a code beside a basic status code', () => {
  it.each([
    // Of each kind of function that takes a reply.
    `bounce(550, '5.7.1')`,
    `deny!(550, "5.7.1")`,
    `Error::new(550, "5.7.1")`,
    `socket.respond(550, '5.7.1')`,
    `SMTPError{550, "5.7.1"}`,
    // With a text, or as a value, whatever takes it.
    `x(550, '5.7.1 No')`,
    `550: '5.7.1'`,
    `"550" => "5.7.1"`,
    `550 := \`5.7.1\``,
    `{ status: 550, reason: '5.7.1' }`,
    `{ smtpReply = 550; dsn = '5.7.1' }`,
    `{ text: '5.7.1', number: 550 }`,
    `x(550, '#5.7.1 No')`,
  ])('is surely one in %s', (text) => {
    expect(foundIn(text)).toEqual(sure(550))
  })

  it.each([`size(550, '5.7.1')`, `[550, '5.7.1']`, `x('5.7.1', 550)`])(
    'is one less surely where nothing takes it for a reply: %s',
    (text) => {
      expect(foundIn(text)).toEqual(unsure(550))
    },
  )

  it('has the number before it where there is one on both sides', () => {
    expect(foundIn(`reply(450, '5.7.1', 550)`)).toEqual(sure(450))
  })

  it.each([
    ['the least', 200],
    ['the greatest', 559],
  ])('stands beside %s that RFC 5321 forms', (_, basic) => {
    expect(foundIn(`reply(${basic}, '5.7.1')`)).toEqual(sure(basic))
  })

  it.each([
    ['a number below', `reply(199, '5.7.1')`],
    ['a number above', `reply(560, '5.7.1')`],
    ['a longer number before it', `reply(1550, '5.7.1')`],
    ['a longer number behind it', `reply('5.7.1', 5500)`],
    ['a part of a number', `reply(1.550, '5.7.1')`],
    ['a number with a part behind it', `reply('5.7.1', 550.5)`],
    ['a name that ends with it', `reply(x550, '5.7.1')`],
    ['a number, without being a string', `reply(550, 5.7.1)`],
    ['a number, with a number in the same string', `reply(550, '5.7.1 2 3')`],
    ['a number, with more of a word in the same string', `reply(550, '5.7.1-x')`],
    ['a number, with something between', `reply(550, x, '5.7.1')`],
    ['a number that is the value of another key', `{ timeout: 550, code: '5.7.1' }`],
    ['a number that is the value of another key behind it', `{ code: '5.7.1', timeout: 550 }`],
    ['a code, being a version by its key', `{ code: 550, versionCode: '5.7.1' }`],
    ['a code, being the value of another key', `{ code: 550, lodash: '5.7.1' }`],
  ])('is none beside %s: %s', (_, text) => {
    expect(foundIn(text)).toBeNull()
  })

  it('is none in a list of strings, unless a key says that they belong together', () => {
    expect(foundIn(`'550',\n'5.7.1',\n`)).toBeNull()
    expect(foundIn(`'5.7.1',\n'550',\n`)).toBeNull()
    expect(foundIn(`code: '550',\nenhanced: '5.7.1',\n`)).toEqual(sure(550))
  })

  it('is none in a file that does not speak of mail', () => {
    expect(foundIn(`reply(550, '5.7.1')`, false)).toBeNull()
  })
})

describe('a number may be a basic status code', () => {
  it.each(['', 'x(', 'code: ', '"smtpCode" = "', 'basic_status => ', 'n: '])('behind %j', (text) => {
    expect(mayBeBasic(text)).toBe(true)
  })

  it.each(['timeout: ', `'width' = '`, 'codes: ', 'port := '])('but not behind %j', (text) => {
    expect(mayBeBasic(text)).toBe(false)
  })
})

/** Finds the evidence of the code between two texts, in a file about mail or not. */
const foundAround = (before: string, after = ' No', isOfMail = true): readonly unknown[] | null => {
  const found = inAction({ before, after, isOfMail, isOfCodes: false })
  return found && [found.action ?? null, found.basic]
}

describe('a code in the text of an action of Postfix', () => {
  it.each([
    ['REJECT ', 'REJECT'],
    ['example.org\tREJECT\t ', 'REJECT'],
    ['action=DEFER ', 'DEFER'],
    [`'DEFER_IF_PERMIT `, 'DEFER_IF_PERMIT'],
    ['/x/ DEFER_IF_REJECT ', 'DEFER_IF_REJECT'],
    ['/x/ DISCARD ', 'DISCARD'],
    // Behind one key, or as an answer of a policy server, in any letters.
    ['example.org reject ', 'REJECT'],
    ['a.example OK\n/^x/ Defer_If_Permit ', 'DEFER_IF_PERMIT'],
    ['x, action=discard ', 'DISCARD'],
  ])('stands behind %j', (before, action) => {
    expect(foundAround(before)).toEqual([action, null])
  })

  it.each([
    ['without a space', 'REJECT'],
    ['in another line', 'REJECT\n'],
    ['within a longer word', 'PREREJECT '],
    ['of another name', 'example.org DEFERRED '],
    ['in small letters in another line', 'example.org reject\n'],
    ['in small letters without a key', 'reject '],
    ['in small letters behind several words', 'they always reject '],
    ['in small letters in a comment', '#example.org reject '],
    ['in small letters behind a mark alone', '- reject '],
    ['with a word between', 'REJECT with '],
  ])('does not stand behind one %s', (_, before) => {
    expect(foundAround(before)).toBeNull()
  })

  it('is one in a file about mail alone', () => {
    expect(foundAround('/x/ REJECT ', ' No', false)).toBeNull()
  })
})

describe('a code in the error mailer of sendmail', () => {
  it.each([
    ['ERROR:', ':550 No', 550],
    ['"error:', ':"450 Later', 450],
    ['$#error $@ ', ' $: "550 No"', 550],
    ['$@', ' $: 550-No', 550],
    // Without a basic status code, or with what is none.
    ['ERROR:', ': No', null],
    ['ERROR:', '', null],
    ['$@ ', ' $: "560 No"', null],
    ['$@ ', ' $: "5500 No"', null],
  ])('stands behind %j, and %j tells its basic status code', (before, after, basic) => {
    expect(foundAround(before, after)).toEqual([null, basic])
    expect(foundAround(before, after, false)).toEqual([null, basic])
  })

  it.each(['terror:', 'error: ', '$@  ', '@ '])('does not stand behind %j', (before) => {
    expect(foundAround(before, ':550 No')).toBeNull()
  })
})
