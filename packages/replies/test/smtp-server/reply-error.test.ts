import type { StatusCodeText } from '@smtp-status/codes'
import { describe, expect, it } from 'vitest'
import { accept, refuse, ReplyError } from '../../src/smtp-server/reply-error.js'

describe('refuse', () => {
  it('makes an error that smtp-server understands', () => {
    const error = refuse({ basic: 450, status: '4.2.1', text: 'Closed for now' })
    expect(error).toBeInstanceOf(ReplyError)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'ReplyError',
      responseCode: 450,
      message: '4.2.1 Closed for now',
    })
  })

  it('throws where the codes that only the running program knows do not go together', () => {
    const basic: number = 450
    expect(() => refuse({ basic, status: '5.2.1', text: '' })).toThrow(
      new RangeError('5.2.1 is no status for a 450; give one such as 4.0.0, or null (RFC 2034 section 4)'),
    )
  })

  it('throws where what only the running program knows is no refusal', () => {
    const given: { basic: number; status: StatusCodeText; text: string } = {
      basic: 250,
      status: '2.0.0',
      text: '',
    }
    expect(() => Reflect.apply(refuse, undefined, [given])).toThrow(
      new RangeError('250 does not refuse; give a basic status code 4yz or 5yz'),
    )
  })
})

describe('accept', () => {
  it('makes the message that smtp-server sends with 250', () => {
    expect(accept({ status: '2.6.0', text: 'Queued' })).toBe('2.6.0 Queued')
  })

  it('throws where plain JavaScript gives a code of another class', () => {
    const given: { status: StatusCodeText; text: string } = { status: '5.1.1', text: '' }
    expect(() => Reflect.apply(accept, undefined, [given])).toThrow(RangeError)
  })
})
