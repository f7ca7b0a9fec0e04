import type { Protocol } from '@smtp-status/replies'
import { expect, it } from 'vitest'
import { protocolOf } from '../../src/lint/protocol-of.js'
import type { Recording } from '../../src/lint/transcript.js'

const recording = (protocol: Protocol | null, sent: string | null, reply: string): Recording => ({
  protocol,
  exchanges: [{ sent, reply: Buffer.from(`${reply}\r\n`), places: [] }],
})

it.each([
  [null, 'LHLO client.example', '250 mx.example.com', 'lmtp'],
  [null, 'lhlo client.example\r\n', '250 mx.example.com', 'lmtp'],
  // A server of SMTP knows no such command.
  [null, 'LHLO client.example', '500 5.5.1 What?', 'smtp'],
  [null, 'EHLO client.example', '250 mx.example.com', 'smtp'],
  [null, null, '220 mx.example.com LMTP', 'smtp'],
  ['lmtp', 'EHLO client.example', '250 mx.example.com', 'lmtp'],
  ['smtp', 'LHLO client.example', '250 mx.example.com', 'smtp'],
] as const)('what is told as %s, with %j and %j, is %s', (given, sent, reply, protocol) => {
  expect(protocolOf(recording(given, sent, reply))).toBe(protocol)
})
