import { describe, expect, it } from 'vitest'
import { readProbeOptions } from '../../src/probe/read-options.js'
import type { ProbeFlags } from '../../src/probe/read-options.js'

const flags: ProbeFlags = { name: 'probe.invalid', domain: 'example.com', timeout: '30', limit: '120' }
const read = (
  target: string,
  more: Partial<ProbeFlags> = {},
  env = {},
): ReturnType<typeof readProbeOptions> => readProbeOptions(target, { ...flags, ...more }, env, new Date(0))

describe('the options of the probe', () => {
  it('take a name, an IPv4 and an IPv6 address with a port', () => {
    expect(read('mx.example.com:25').address).toEqual({ host: 'mx.example.com', port: 25 })
    expect(read('127.0.0.1:65535').address).toEqual({ host: '127.0.0.1', port: 65_535 })
    expect(read('[::1]:24').address).toEqual({ host: '::1', port: 24 })
  })

  it.each(['localhost', 'localhost:0', 'localhost:65536', ':25', '::1:25', 'a b:25'])(
    'refuse %s as no HOST:PORT',
    (target) => {
      expect(() => read(target)).toThrow('is not of the form HOST:PORT')
    },
  )

  it('let nothing into a command that could end the line or the address', () => {
    expect(() => read('localhost:25', { name: 'x\r\nQUIT' })).toThrow('cannot be sent')
    expect(() => read('localhost:25', { domain: 'x> y' })).toThrow('cannot be sent')
    expect(() => read('localhost:25', { deliverTo: 'a@b>\r\nRCPT TO:<c@d' })).toThrow('cannot be sent')
    expect(read('localhost:25', { deliverTo: 'a.b+c@[127.0.0.1]' }).setting.deliverTo).toBe(
      'a.b+c@[127.0.0.1]',
    )
  })

  it('take the password from the environment, and nowhere else', () => {
    expect(() => read('localhost:25', { auth: 'alice' })).toThrow('needs a password')
    const { setting } = read('localhost:25', { auth: 'alice' }, { SMTP_STATUS_PASSWORD: 'secret' })
    expect(setting.auth).toEqual({ user: 'alice', password: 'secret' })
  })

  it.each(['0', '0.01', '-1', 'soon', '3601', 'NaN'])('refuse %s seconds', (timeout) => {
    expect(() => read('localhost:25', { timeout })).toThrow('is not a number of seconds')
  })
})
