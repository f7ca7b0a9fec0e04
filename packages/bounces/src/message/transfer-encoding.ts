// An encoding of RFC 2045 section 6 is undone here and not by a parser of messages: the parts of a bounce are found whether or not its
// boundaries are right, and one part is all that there is to undo. A test holds what is made to what postal-mime makes.

const hexDigit = (unit: number): number => {
  if (unit >= 48 && unit <= 57) return unit - 48
  const letter = unit | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

const equals = 61
const lineFeed = 10
const carriageReturn = 13

const isBlank = (octet: number | undefined): boolean => octet === 32 || octet === 9

/** Where the line goes on behind a soft line break at `at`; -1 where there is none. */
function afterSoftBreak(octets: Uint8Array, at: number): number {
  let next = at + 1
  while (isBlank(octets[next])) next += 1
  if (octets[next] === carriageReturn) next += 1
  if (next >= octets.length) return octets.length
  return octets[next] === lineFeed ? next + 1 : -1
}

/** Undoes quoted-printable (RFC 2045 section 6.7). What is not of the form stays as it is. */
function fromQuotedPrintable(octets: Uint8Array): Uint8Array {
  const made = new Uint8Array(octets.length)
  let length = 0
  for (let at = 0; at < octets.length; at += 1) {
    const octet = octets[at] ?? 0
    const after = octet === equals ? afterSoftBreak(octets, at) : -1
    const first = octet === equals ? hexDigit(octets[at + 1] ?? 0) : -1
    const second = first === -1 ? -1 : hexDigit(octets[at + 2] ?? 0)
    if (after !== -1) at = after - 1
    else {
      made[length] = second === -1 ? octet : first * 16 + second
      length += 1
      if (second !== -1) at += 2
    }
  }
  return made.subarray(0, length)
}

const base64Digit = (octet: number): number => {
  if (octet >= 65 && octet <= 90) return octet - 65
  if (octet >= 97 && octet <= 122) return octet - 71
  if (octet >= 48 && octet <= 57) return octet + 4
  if (octet === 43) return 62
  return octet === 47 ? 63 : -1
}

/** Undoes base64 (RFC 2045 section 6.8). What is none of its characters is left out. */
function fromBase64(octets: Uint8Array): Uint8Array {
  const made = new Uint8Array(Math.ceil((octets.length * 3) / 4))
  let length = 0
  let bits = 0
  let count = 0
  for (const octet of octets) {
    const digit = base64Digit(octet)
    if (digit === -1) continue
    bits = ((bits << 6) | digit) & 0xff_ff
    count += 6
    if (count < 8) continue
    count -= 8
    made[length] = (bits >> count) & 0xff
    length += 1
  }
  return made.subarray(0, length)
}

/** Undoes the encoding that a `Content-Transfer-Encoding` names (RFC 2045 section 6); any other leaves the octets as they are. */
export function withoutEncoding(octets: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name.startsWith('quoted-printable')) return fromQuotedPrintable(octets)
  return name.startsWith('base64') ? fromBase64(octets) : octets
}
