import { longestRun, replaceUnseen } from '@smtp-status/terminal/safe-text'

const zeroWidthSpace = '\u200B'

// Tabs indent code; zero width spaces are what this file puts in.
const unseen = (character: string): string =>
  character === '\t' || character === zeroWidthSpace ? character : '\uFFFD'

/** HTML that a report of `registry` has: nothing in it loads, links or hides, and it takes no attribute. */
const ownElements = String.raw`\/?(?:details|summary|code|b|br|sub|sup)>`

/** Places at which GitHub would act on a text. A zero-width space behind each match takes the effect away and leaves the text readable. */
const acting: readonly RegExp[] = [
  // Mentions. A letter or digit before the sign makes an address of it, which notifies nobody.
  /(?<![A-Za-z0-9])@(?=[\w-])/gu,
  // Issues: #1, owner/name#1, GH-1, and addresses at GitHub, which leave a trace in the issue.
  /#(?=\d)/gu,
  /\bGH-(?=\d)/giu,
  /github\.(?=com)/giu,
  // Characters written as entities, which may stand for any of the above.
  /&(?!(?:lt|gt|amp|quot);)(?=#\d|#[xX][\dA-Fa-f]|[A-Za-z][A-Za-z\d]*;)/gu,
  // Pictures, and HTML of any other kind: comments, instructions and declarations hide text.
  /!(?=\[)/gu,
  new RegExp(`<(?!${ownElements})(?=[!?/A-Za-z])`, 'giu'),
  // Definitions of links and footnotes, which are not shown.
  /\](?=:)/gu,
  // Fences that GitHub draws, or offers to apply to the code. Each is looked at from its beginning alone.
  /(?:(?<!`)`{3,}|(?<!~)~{3,})[ \t]*(?=(?:mermaid|geojson|topojson|stl|suggestion|math)\b)/giu,
]

/**
 * Takes the effects out of Markdown that holds what somebody else wrote, and leaves it readable: nobody is notified, no
 * issue is linked, no picture is loaded, nothing is hidden, no fence or fold is left open. Line ends become LF.
 */
export function harmlessMarkdown(text: string): string {
  const visible = replaceUnseen(text.replaceAll(/\r\n?/g, '\n'), unseen)
  const inert = acting.reduce((rest, pattern) => rest.replaceAll(pattern, `$&${zeroWidthSpace}`), visible)
  const closing = closingOf(inert.split('\n'))
  return closing === '' ? inert : `${inert.replace(/\n?$/, '\n')}${closing}`
}

/** Puts text between fences that it does not itself contain, so that nothing in it is Markdown. */
export function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}text\n${text.replace(/\n?$/, '\n')}${fence}\n`
}

/** GitHub takes comments and issues of 65,536 characters; what is put around a report needs some of them. */
export const longestReport = 60_000

const fenceOf = (line: string): string | undefined => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]

const closes = (fence: string, line: string): boolean =>
  line.trim().startsWith(fence) && new RegExp(`^\\s*${fence[0] ?? ''}+\\s*$`).test(line)

/** Counts the folds that are open behind a line; an end without a beginning ends none. */
function foldsBehind(line: string, before: number): number {
  const marks = [...line.matchAll(/<(\/?)details\b/gi)]
  return marks.reduce((open, [, end]) => Math.max(0, open + (end === '' ? 1 : -1)), before)
}

/** Text that has to follow so that neither a fence nor a fold is left open. */
function closingOf(lines: readonly string[]): string {
  let open: string | undefined
  let folds = 0
  for (const line of lines) {
    if (open !== undefined) {
      if (closes(open, line)) open = undefined
      continue
    }
    open = fenceOf(line)
    folds = foldsBehind(line, folds)
  }
  return `${open === undefined ? '' : `${open}\n`}${'\n</details>\n'.repeat(folds)}`
}

/** Cuts Markdown at the end of a line, closes what is open there, and says that it was cut. Short Markdown stays as it is. */
export function cutMarkdown(text: string, longest: number = longestReport): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf('\n', longest)
  const lines = text.slice(0, end === -1 ? longest : end).split('\n')
  return `${lines.join('\n')}\n${closingOf(lines)}\n_Cut here: the whole report is among the artifacts of the run._\n`
}
