import type { Protocol } from '@smtp-status/replies'
import type { RecordedExchange, Recording } from './transcript.js'

/** Whether the server takes a hello that offers extensions: EHLO, or LHLO of LMTP. */
export function takesHello({ sent, reply }: RecordedExchange, hello: 'EHLO' | 'LHLO'): boolean {
  return new RegExp(`^${hello}\\b`, 'i').test(sent ?? '') && reply[0] === 0x32
}

/** LMTP where a server takes LHLO, which one of SMTP knows nothing of (RFC 2033 section 4.1). */
export function protocolOf({ protocol, exchanges }: Recording): Protocol {
  if (protocol) return protocol
  return exchanges.some((exchange) => takesHello(exchange, 'LHLO')) ? 'lmtp' : 'smtp'
}
