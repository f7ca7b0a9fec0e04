import { beginsReturned } from './returned-message.js'

/** The most lines of a text that are searched for whom a message did not reach, and of characters of one. */
const mostLines = 3000
const longestLine = 4000

const unquoted = (line: string): string => (line.startsWith('>') ? line.replace(/^[> ]+/, '') : line)

/** Whether a line can say something of the failure: it names an address. */
const namesAddress = (line: string): boolean => line.includes('@')

/** The lines of a bounce up to the message that it returns, without the marks of a quotation, tabs made spaces. */
export function ownLines(text: string): readonly string[] {
  const lines: string[] = []
  let hasFailure = false
  for (const raw of text.split('\n', mostLines)) {
    const isArrow = raw.startsWith('>>>') || raw.startsWith('<<<')
    const line = isArrow ? raw : unquoted(raw)
    if (beginsReturned(line, hasFailure)) break
    hasFailure ||= namesAddress(line)
    lines.push(line.slice(0, longestLine).replaceAll('\t', ' ').trimEnd())
  }
  return lines
}
