const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const reference = /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g

/**
 * Replaces the references of a well-formed text: without a DOCTYPE, they are the numbers of characters and five names.
 * Not the decoder of fast-xml-parser, which leaves a number with many leading zeros as it stands.
 */
export function decodeReferences(value: string): string {
  if (!value.includes('&')) return value
  return value.replaceAll(reference, (whole, hexadecimal?: string, decimal?: string, name = '') => {
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10))
    return named[name] ?? whole
  })
}
