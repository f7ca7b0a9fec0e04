import { replaceUnseen } from '@smtp-status/terminal/safe-text'

const zeroWidthSpace = '\u200B'

// Tabs indent code; zero width spaces are what this file puts in.
const unseen = (character: string): string =>
  character === '\t' || character === zeroWidthSpace ? character : '\uFFFD'

/** What GitHub would act on: mentions, links to issues, pictures, comments that hide text. */
const acting = [
  /(?<![\w.+-])@(?=[\w-])/gu,
  /(?<!&)#(?=\d)/gu,
  /!(?=\[)/gu,
  /<(?=!--)/gu,
  /<(?=(?:img|picture|video)\b)/giu,
]

/**
 * Takes the effects out of Markdown that somebody else wrote, and leaves it readable: nobody is notified, no issue is
 * linked, no picture is loaded, nothing is hidden. Line ends become LF.
 */
export function harmlessMarkdown(text: string): string {
  const visible = replaceUnseen(text.replaceAll(/\r\n?/g, '\n'), unseen)
  return acting.reduce((rest, pattern) => rest.replaceAll(pattern, `$&${zeroWidthSpace}`), visible)
}

/** Puts text between fences that it does not itself contain, so that nothing in it is Markdown. */
export function fenced(text: string): string {
  const runs = text.match(/`{3,}/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)))
  return `${fence}text\n${text.replace(/\n?$/, '\n')}${fence}\n`
}

/** GitHub takes comments and issues of 65,536 characters; what is put around a report needs some of them. */
export const longestReport = 60_000

const fenceOf = (line: string): string | undefined => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]

const closes = (fence: string, line: string): boolean =>
  line.trim().startsWith(fence) && new RegExp(`^\\s*${fence[0] ?? ''}+\\s*$`).test(line)

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** What has to follow so that neither a fence nor a fold is left open. */
function closingOf(lines: readonly string[]): string {
  let open: string | undefined
  let folds = 0
  for (const line of lines) {
    if (open !== undefined) {
      if (closes(open, line)) open = undefined
      continue
    }
    open = fenceOf(line)
    folds += countMatches(line, /<details\b/gi) - countMatches(line, /<\/details>/gi)
  }
  return `${open === undefined ? '' : `${open}\n`}${'\n</details>\n'.repeat(Math.max(0, folds))}`
}

/** Cuts Markdown at the end of a line, closes what is open there, and says that it was cut. Short Markdown stays as it is. */
export function cutMarkdown(text: string, longest: number = longestReport): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf('\n', longest)
  const lines = text.slice(0, end === -1 ? longest : end).split('\n')
  return `${lines.join('\n')}\n${closingOf(lines)}\n_Cut here: the whole report is among the artifacts of the run._\n`
}
