const from = Buffer.from('From ')
const lineFeed = 10

/** The line that a mailbox puts before a message: a sender and a date. A line of a text that begins with "From" has no time of day. */
const separator = /^From \S.*\d\d:\d\d/

function lineAt(octets: Buffer, at: number): string {
  const end = octets.indexOf(lineFeed, at)
  return octets.subarray(at, end === -1 ? octets.length : end).toString('latin1')
}

const nextLine = (octets: Buffer, at: number): number => {
  const end = octets.indexOf(lineFeed, at)
  return end === -1 ? octets.length : end + 1
}

/** Where the lines begin that separate the messages of a mailbox, the first of which is its first line. */
function separatorsIn(octets: Buffer): readonly number[] {
  const places = [0]
  for (let at = octets.indexOf('\nFrom ', 0); at !== -1; at = octets.indexOf('\nFrom ', at + 1))
    if (separator.test(lineAt(octets, at + 1))) places.push(at + 1)
  return places
}

/** The messages in what is one message, or a mailbox of several (RFC 4155) where it begins as one. */
export function messagesIn(octets: Buffer): readonly Buffer[] {
  if (!octets.subarray(0, from.length).equals(from)) return [octets]
  const places = separatorsIn(octets)
  return places.map((place, index) => octets.subarray(nextLine(octets, place), places[index + 1]))
}
