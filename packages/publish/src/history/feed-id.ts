import { sha256 } from './history-artifact.js'

/**
 * A stable id for a feed: a UUID of version 8 (RFC 9562 section 5.8), made from the SHA-256 of a name. The same name gives the same
 * id anywhere, and no domain has to be owned for it.
 */
export function feedId(name: string): string {
  const digest = sha256(name)
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) % 4)
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
