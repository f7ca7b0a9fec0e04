import { describe, expect, it } from 'vitest'
import { followsHttp, followsMeasure, followsSaid, followsType, followsWord } from '../../src/finder/words.js'
import { placeIn } from './place.js'

type Before = (bytes: Uint8Array, at: number, start: number) => boolean

function holds(question: Before, marked: string): boolean {
  const { bytes, at, start } = placeIn(marked)
  return question(bytes, at, start)
}

const blanks = (count: number): string => ' '.repeat(count)

describe('HTTP', () => {
  it.each(['http ^5', 'HTTP/1.1 ^5', 'http^5', 'xhttp ^5', 'x§http ^5', `http${blanks(20)}^5`])(
    'is named before the code in %j',
    (line) => expect(holds(followsHttp, line)).toBe(true),
  )

  it.each(['^5', 'htt ^5', 'hxtp ^5', 'ht§tp ^5', 'http §^5', `http${blanks(21)}^5`])(
    'is not named before the code in %j',
    (line) => expect(holds(followsHttp, line)).toBe(false),
  )
})

describe('a word that announces a code', () => {
  it.each([
    'code ^5',
    'CODE ^5',
    'code: ^5',
    'code:"^5',
    "code='^5",
    'code(^5',
    'code_^5',
    'code = (^5',
    'code    ^5',
    'said - ^5',
    'code-:^5',
    'xcode ^5',
    'err ^5',
    'x err ^5',
    'x§err ^5',
    'smtp error ^5',
    ...'response reply smtp returned responded with says was status replied answered rejected got'
      .split(' ')
      .map((word) => `${word} ^5`),
  ])('is before it in %j', (line) => expect(holds(followsWord, line)).toBe(true))

  it.each([
    '^5',
    ' ^5',
    '§ ^5',
    'code^5',
    'code-^5',
    'code -^5',
    'code--^5',
    'code     ^5',
    'code, ^5',
    'codex ^5',
    'cod ^5',
    'co§de ^5',
    'code§ ^5',
    'code §^5',
    'xerr ^5',
    '9was ^5',
    '§xerr ^5',
    'http code ^5',
    'HTTP status: ^5',
  ])('is not before it in %j', (line) => expect(holds(followsWord, line)).toBe(false))
})

describe('the name of a measure', () => {
  it.each(
    'length size lines pid port count uid bytes octets Content-Length'
      .split(' ')
      .map((name) => `${name}: ^5`),
  )('is before the number in %j', (line) => expect(holds(followsMeasure, line)).toBe(true))

  it.each(['x: ^5', 'size:^5', 'length^5', 'si§ze: ^5', 'xpid: ^5', 'siz: ^5'])(
    'is not before the number in %j',
    (line) => expect(holds(followsMeasure, line)).toBe(false),
  )
})

describe('the type of a diagnostic', () => {
  it.each(['smtp;^5', 'SMTP;^5', 'smtp; ^5', 'lmtp;^5', 'lmtp;_^5', 'x§smtp;^5', 'x§smtp; ^5'])(
    'is before the code in %j',
    (line) => expect(holds(followsType, line)).toBe(true),
  )

  it.each(['^5', 'smtp;  ^5', 'smtp:^5', 'smtp^5', 'dns;^5', 'smt§p;^5', 'smtp;§ ^5', 'smtp;x^5'])(
    'is not before the code in %j',
    (line) => expect(holds(followsType, line)).toBe(false),
  )
})

describe('what a host said', () => {
  it.each(['said: ^5', 'SAID: ^5', 'said:_^5', 'x§said: ^5', 'xsaid: ^5'])(
    'stands at the code in %j',
    (line) => expect(holds(followsSaid, line)).toBe(true),
  )

  it.each(['^5', 'said:^5', 'said ^5', 'said:  ^5', 'said:x^5', 'sa§id: ^5', 'said: §^5', 'sad: ^5'])(
    'does not stand at the code in %j',
    (line) => expect(holds(followsSaid, line)).toBe(false),
  )
})
