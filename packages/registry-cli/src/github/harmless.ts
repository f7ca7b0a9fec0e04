const zeroWidthSpace = '\u200B'

// Control characters other than tab and line feed, and what turns the direction of text around.
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

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
  const visible = text.replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '\uFFFD')
  return acting.reduce((rest, pattern) => rest.replaceAll(pattern, `$&${zeroWidthSpace}`), visible)
}

/** Puts text between fences that it does not itself contain, so that nothing in it is Markdown. */
export function fenced(text: string): string {
  const runs = text.match(/`{3,}/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)))
  return `${fence}text\n${text.replace(/\n?$/, '\n')}${fence}\n`
}
