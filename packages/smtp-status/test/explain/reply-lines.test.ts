import { describe, expect, it } from 'vitest'
import { cutReplies, openReply, repliesOfWords, withLine } from '../../src/explain/reply-lines.js'

describe('the lines of an open reply', () => {
  it('are the next ones of its code, as its hyphens say', () => {
    const first = openReply('550-5.1.1 No', '550-5.1.1 No')
    expect(withLine(first, '550 5.1.1 user')?.text).toBe('550-5.1.1 No\n550 5.1.1 user')
    expect(withLine(first, '550')?.text).toBe('550-5.1.1 No\n550')
    expect(withLine(first, '450 4.2.0 Later')).toBeNull()
    expect(withLine(openReply('550 No', '550 No'), '550 again')).toBeNull()
  })

  it('are also what was wrapped of it, and no less indented', () => {
    const said = openReply('550 5.1.1 No', '    550 5.1.1 No')
    expect(withLine(said, '    such user')?.text).toBe('550 5.1.1 No such user')
    expect(withLine(said, '  such user')).toBeNull()
    expect(withLine(said, '')).toBeNull()
    expect(withLine(openReply('550 No', '550 No'), 'such user')).toBeNull()
  })

  it('go on after a wrapped line as its last code says', () => {
    const said = openReply('550-5.1.1 No', 'host said: 550-5.1.1 No')
    expect(withLine(said, '  such 550-5.1.1 user')?.continues).toBe(true)
    expect(withLine(said, '  such 550 5.1.1 user')?.continues).toBe(false)
    expect(withLine(said, '  such user')?.continues).toBe(true)
  })
})

describe('a text that is cut into replies', () => {
  it('gives each with its lines, and leaves out what is empty', () => {
    expect(cutReplies('550-a\r\n550 b\r\n\r\n450 c\n  d\n')).toEqual(['550-a\n550 b', '450 c d'])
    expect(cutReplies(' \n')).toEqual([])
  })

  it('keeps a line that begins none for itself', () => {
    expect(cutReplies('Hello\n550 a\nb')).toEqual(['Hello', '550 a', 'b'])
  })
})

describe('the words of a command line', () => {
  it('are no reply where there are none', () => {
    expect(repliesOfWords([])).toEqual([])
  })

  it('begin with a reply, whatever the first is', () => {
    expect(repliesOfWords(['host', 'said:', '550', 'No'])).toEqual(['host said:', '550 No'])
    expect(repliesOfWords([''])).toEqual([''])
  })

  it('are one reply where an enhanced code stands behind a basic one alone', () => {
    expect(repliesOfWords(['550', '#5.1.1', 'No'])).toEqual(['550 #5.1.1 No'])
    expect(repliesOfWords(['550', '5.1.1', '5.2.2'])).toEqual(['550 5.1.1', '5.2.2'])
    expect(repliesOfWords(['550 No', '5.1.1'])).toEqual(['550 No', '5.1.1'])
    expect(repliesOfWords(['5.1.1', '550'])).toEqual(['5.1.1', '550'])
  })

  it('lose the commas and semicolons behind codes, and no others', () => {
    expect(repliesOfWords(['550,', '450;', '4.2.0,'])).toEqual(['550', '450 4.2.0'])
    expect(repliesOfWords(['550', 'No,', 'sorry;'])).toEqual(['550 No, sorry;'])
    expect(repliesOfWords(['550', '5.1.1:'])).toEqual(['550 5.1.1:'])
  })

  it('go on with a reply whose hyphen says so', () => {
    expect(repliesOfWords(['550-5.1.1 No', '550 5.1.1 such user'])).toEqual([
      '550-5.1.1 No\n550 5.1.1 such user',
    ])
    expect(repliesOfWords(['550-5.1.1', 'No', '550-5.1.1', 'such', '550', '5.1.1', 'user', '450'])).toEqual([
      '550-5.1.1 No\n550-5.1.1 such\n550 5.1.1 user',
      '450',
    ])
    expect(repliesOfWords(['550-5.1.1 No', '450 4.2.0 Later'])).toEqual(['550-5.1.1 No', '450 4.2.0 Later'])
  })

  it('go on with a greeting by the refusal that came behind its first line', () => {
    expect(repliesOfWords(['220-mx.example.org', '521 5.3.2 No'])).toEqual([
      '220-mx.example.org\n521 5.3.2 No',
    ])
    expect(repliesOfWords(['220 hi', '550 no'])).toEqual(['220 hi', '550 no'])
  })
})
