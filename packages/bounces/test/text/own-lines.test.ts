import { describe, expect, it } from 'vitest'
import { ownLines } from '../../src/text/own-lines.js'

describe('a line of a bounce', () => {
  it.each([
    ['a\tb \t\r', 'a b'],
    ['  a', '  a'],
    ['> > a', 'a'],
    ['>>a > b', 'a > b'],
    ['> a >>>', 'a >>>'],
    ['> a <<<', 'a <<<'],
    ['>>> RCPT TO', '>>> RCPT TO'],
    ['<<< 550 No', '<<< 550 No'],
    ['x'.repeat(5000), 'x'.repeat(4000)],
  ])('stands without marks of a quotation: %j', (line, own) => expect(ownLines(line)).toEqual([own]))
})

describe('the lines of a bounce', () => {
  it('are three thousand at most', () => {
    expect(ownLines('x\n'.repeat(3001))).toHaveLength(3000)
  })

  it.each([
    ['Returned mail follows'],
    ['--- This is a copy of your message.'],
    ['> > Returned mail follows'],
    ['=-= Headers of the old mail follow'],
    [`Returned message ${'-'.repeat(190)} and more`],
  ])('end before: %s', (line) => expect(ownLines(`No\n${line}\nx`)).toEqual(['No']))

  it.each([
    ['Received: from mx.example.org'],
    ['Original message'],
    ['Message headers: \r'],
    ['*** Original mail'],
  ])('end before a line once an address was named: %j', (line) => {
    expect(ownLines(`No\n${line}\nx`)).toEqual(['No', line.trim(), 'x'])
    expect(ownLines(`sam@example.net\n${line}\nx`)).toEqual(['sam@example.net'])
  })

  it.each([['Message text is bad'], ['Headers are bad'], ['The mail was returned'], ['Received: ']])(
    'go on behind: %s',
    (line) => expect(ownLines(`sam@example.net\n${line}\nx`)).toHaveLength(3),
  )
})
