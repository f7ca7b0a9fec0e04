import type { Protocol } from '@smtp-status/replies'
import type { Recording } from './transcript.js'

/** LMTP where a server takes LHLO, which one of SMTP knows nothing of (RFC 2033 section 4.1). */
export function protocolOf({ protocol, exchanges }: Recording): Protocol {
  if (protocol) return protocol
  const isGreeted = exchanges.some(({ sent, reply }) => /^lhlo\b/i.test(sent ?? '') && reply[0] === 0x32)
  return isGreeted ? 'lmtp' : 'smtp'
}
