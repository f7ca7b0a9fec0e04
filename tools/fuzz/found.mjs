// Inputs that were findings once. Each is tried before all others, so that it stays mended; the comment says what it was.
const times = (piece, count) => piece.repeat(count)
const each = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('')

const report = 'Content-Type: multipart/report; boundary=b\nSubject: failure\n\n--b\n\n'
const introduced =
  'From: mailer-daemon@b.example\nSubject: failure\n\nThe following addresses had permanent errors\n\n'

/** By the name of the reader. */
export const found = {
  // Each stray mark became an error with a stack of its own.
  source: [
    times(']', 200_000),
    times('}', 200_000),
    times('&amp;]', 40_000),
    // The parser went down into all that follows an open bracket.
    `r: { d: e\n${times('  - d: 1\n    k: x\n', 13_000)}`,
    times('i: &i [*h, *h, *h, *h, *h, *h, *h, *h, *h]\n', 6000),
  ],
  // A run of blanks within a text was looked at from each of them.
  fix: [times(']', 100_000), `code: X.7.31\ndescription: >-\n  a${times(' ', 100_000)}b\n`],
  // Each of tens of thousands of words was compared with all that the codes have.
  search: [each(20_000, (at) => `mailbx${at.toString(36)} `)],
  // An expression was made of digits without end, which is too large for the engine.
  replies: [`550-5.1.${times('550', 80_000)} 550 No`],
  lint: [`S: 550 ${times('(*', 60_000)}\xe9\r\n`],
  // Marks at the end, and sections of documents, were looked for from each place.
  answers: [`${times('"', 60_000)}x`, times('rfc1 section ', 18_000)],
  // A name that is too long for any file was an error of the system.
  registry: [`check\n${times('a', 300)}`, `audit\n--release\nv1=${times('a', 300)}`],
  'smtp-status': [`lint\n${times('a', 300)}`, `classify\n${times('a', 300)}`],
  // The parser of forms takes time with the square of a run of empty lines.
  forms: [`### Code\n${times('\n', 60_000)}x`],
  // A piece without an end was copied with each chunk.
  git: [times('a', 262_080)],
  // An expression looked at a run of marks from each of them; a list of all runs was too long for the arguments of a call.
  comments: [times('~', 100_000), times('`', 100_000), times('``` ', 65_000)],
  // Each recipient of a report was looked for in the whole text, and each reason for it read anew.
  bounces: [
    `${report}${each(3000, (at) => `<u${at}@a.example>: 550 no\n`)}\n--b\nContent-Type: message/delivery-status\n\n${each(2000, (at) => `Final-Recipient: rfc822; u${at}@a.example\nStatus: 5.0.0\n\n`)}`,
    `Final-Recipient: rfc822; a@b.example\nAction: failed\n\n${times('Final-Recipient: rfc822; a@b.example\nOriginal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.7.9\n', 2400)}`,
    // So was each of those whom a text names.
    `${introduced}${each(6000, (at) => `<u${at}@a.example>: no such user\n`)}`,
    // Around each address of a line all of it was looked at.
    times('to c@examp ', 23_000),
    times('@', 200_000),
    times('"@[', 80_000),
    times('=a@', 80_000),
  ],
}
