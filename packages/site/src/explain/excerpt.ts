import type { BouncedRecipient } from '@smtp-status/bounces'
import { escapeCharacter, replaceUnseen } from '@smtp-status/terminal/safe-text'
import { literal } from '../literal.js'

/** A piece of a line: plain, or marked because the explanation rests on it. */
export interface Piece {
  readonly text: string
  readonly mark: 'code' | 'address' | undefined
}

/** The lines of a bounce from which a recipient's explanation was read. */
export interface Excerpt {
  /** The numbers of its first and last line, from 1. */
  readonly from: number
  readonly to: number
  readonly lines: readonly (readonly Piece[])[]
}

/** The most lines that are shown of a recipient. */
const longest = 12

/** A line as it can be shown: what cannot be seen, or turns the direction of what follows, is written as its number. */
export const asShown = (line: string): string => replaceUnseen(line.replaceAll('\t', '    '), escapeCharacter)

function firstLineWith(lines: readonly string[], words: readonly string[], from = 0): number {
  for (const word of words) {
    const at = lines.findIndex((line, index) => index >= from && line.toLowerCase().includes(word))
    if (at >= 0) return at
  }
  return -1
}

/** The line at which what is told of a recipient begins; its own field of a report before any other mention of the address. */
function beginning(
  lines: readonly string[],
  { finalRecipient, originalRecipient, text, status, basic }: BouncedRecipient,
): number {
  const address = (finalRecipient ?? originalRecipient ?? '').toLowerCase()
  if (address !== '') {
    const field = lines.findIndex(
      (line) => /^[>\s]*(final|original)-recipient/i.test(line) && line.toLowerCase().includes(address),
    )
    if (field >= 0) return field
  }
  const words = [
    address,
    (text ?? '').toLowerCase().slice(0, 40),
    status ?? '',
    basic === null ? '' : String(basic),
  ]
  return firstLineWith(
    lines,
    words.filter((word) => word !== ''),
  )
}

function endOf(lines: readonly string[], from: number): number {
  const blank = lines.findIndex((line, index) => index > from && line.trim() === '')
  return Math.min(blank < 0 ? lines.length : blank, from + longest)
}

function piecesOf(
  line: string,
  { finalRecipient, originalRecipient, status, basic, action }: BouncedRecipient,
): readonly Piece[] {
  const addresses = [finalRecipient, originalRecipient].flatMap((each) =>
    each === null ? [] : [each.toLowerCase()],
  )
  const codes = [
    status,
    basic === null ? null : String(basic),
    /^action:/i.test(line) ? action : null,
  ].flatMap((each) => (each === null ? [] : [each]))
  const wanted = [...addresses, ...codes].map(literal)
  if (wanted.length === 0) return [{ text: line, mark: undefined }]
  const parts = line.split(new RegExp(`(?<![\\w.])(${wanted.join('|')})(?![\\w]|\\.\\d)`, 'i'))
  return parts.map((text, index) => ({
    text,
    mark: index % 2 === 0 ? undefined : addresses.includes(text.toLowerCase()) ? 'address' : 'code',
  }))
}

/** The lines from which a recipient was read, with what counts marked; none where the text does not have them as they are. */
export function excerptOf(input: string, recipient: BouncedRecipient): Excerpt | undefined {
  const lines = input.split(/\r\n|\r|\n/)
  const from = beginning(lines, recipient)
  if (from < 0) return undefined
  const to = endOf(lines, from)
  return {
    from: from + 1,
    to,
    lines: lines.slice(from, to).map((line) => piecesOf(asShown(line), recipient)),
  }
}
