import { longestRun, showUnseen } from '@smtp-status/terminal/safe-text'

/**
 * A text as code within a line: nothing in it is a link, mention, image or HTML, whatever it holds. Characters that cannot be
 * seen are written out.
 */
export function inlineCode(text: string): string {
  const shown = showUnseen(text)
  if (shown.trim() === '') return '(nothing)'
  const marks = '`'.repeat(longestRun(shown) + 1)
  return /^[` ]|[` ]$/.test(shown) ? `${marks} ${shown} ${marks}` : marks + shown + marks
}

/** Lines as a block of code. The fence is longer than any in the lines, so that none of them can end it. */
export function codeBlock(lines: readonly string[], language: 'diff' | 'text'): string {
  const shown = lines.map((line) => showUnseen(line).trimEnd())
  const marks = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1))
  return [marks + language, ...shown, marks].join('\n')
}

// Words that nobody makes anything of: Latin letters and digits, joined and followed by plain punctuation.
const plainWord = /^[("']*[\p{Script=Latin}\p{N}]*(?:[-'.,/+][\p{Script=Latin}\p{N}]+)*[)"'.,;:!?]*$/u

// GitHub makes links of addresses, of ids of commits and of GH-1.
const madeLink = /^\W*(?:www\.|[0-9a-f]{7,}\W*$|gh-\d)/i

const isPlain = (word: string): boolean => plainWord.test(word) && !madeLink.test(word)

/**
 * A sentence that may quote from a file, for the middle of a line: plain words stay as they are, all others become code, so that
 * Markdown, HTML, links, mentions, references to issues and emoji stay letters.
 */
export function prose(text: string): string {
  const runs: { readonly plain: boolean; readonly words: string[] }[] = []
  for (const word of showUnseen(text).split(/ +/)) {
    const plain = isPlain(word)
    const last = runs.at(-1)
    if (last?.plain === plain) last.words.push(word)
    else runs.push({ plain, words: [word] })
  }
  return runs
    .map(({ plain, words }) => (plain ? words.join(' ') : inlineCode(words.join(' '))))
    .join(' ')
    .trim()
}

/** A name within HTML: whatever is not a letter, digit, space or plain punctuation becomes a question mark. */
export function plainName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9 .,:+-]/g, '?')
}
