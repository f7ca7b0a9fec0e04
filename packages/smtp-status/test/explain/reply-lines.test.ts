import { describe, expect, it } from 'vitest'
import { cutReplies, openReply, withLine } from '../../src/explain/reply-lines.js'

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
