import { beginsWithCode } from './read-reply.js'

/** Blanks of other kinds, as tables, web pages and word processors have them where replies have a space. */
const blanks = /[\t\u00A0\u2000-\u200A\u202F\u3000]/g

/** Marks that take no place. */
const invisible = /[\u200B\u2060\uFEFF]/g

/** A dash that an editor made of the hyphen behind a basic status code. */
const dashes = /(?<=^[^\w]*[2-5]\d\d)[\u2010-\u2015\u2212]/gm

/** A line of Markdown that begins or ends a listing. */
const fences = /^[ >]*(?:`{3,}|~{3,})\w*[ ]*$/gm

/** The end of a line as it stands in source code and JSON: where a code, a quotation mark or nothing follows. */
const escapedEnds = /(?:\\r)?\\n(?=[2-5]\d\d[ -]|["'`]|[ ]*$)/gm

const quotation = /^ *>(?!>> [A-Z]{4}\b)(?: ?>)* ?/

const opening = /^[ |*"'`\u00AB\u2018\u201A\u201C\u201E\u2039\u300C]+|^ *[-\u2022] /
const quoted = /^\s*["'`\u00AB\u2018\u201A\u201C\u201E\u2039\u300C]/
const closing = '"\'`\u00BB\u2019\u201D\u201C\u203A\u300D '

/** Takes off the quotation marks at the end, in a loop, as an expression would go through a run of them again and again. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && closing.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Takes off the marks before a reply: quotation marks, the point of a list. */
function withoutOpening(line: string): string {
  const bare = line.replace(opening, '')
  return bare !== line && beginsWithCode(bare) ? bare : line
}

function withoutMarks(line: string): string {
  const unquoted = line.replace(quotation, '')
  const bare = withoutOpening(unquoted)
  return bare.length < unquoted.trimStart().length ? withoutClosing(bare) : unquoted
}

/**
 * Takes off what people and their programs put around a reply that they copy: `> ` of a mail, quotation marks of any kind, fences of
 * Markdown, ends of lines as JSON writes them, blanks of other kinds.
 */
export function asPasted(text: string): string {
  const lines = text
    .replaceAll(invisible, '')
    .replaceAll(blanks, ' ')
    .replaceAll(escapedEnds, '\n')
    .replaceAll(fences, '')
    .split(/\r?\n/)
    .map(withoutMarks)
  const all = lines.join('\n').replaceAll(dashes, '-')
  return quoted.test(text) && !quoted.test(all) ? withoutClosing(all) : all
}
