import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const most = 25
const mostWithParts = 40

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
})
  .toString()
  .split('\0')
  .filter((file) => !/(?:^|\/)(?:fixtures|generated|test)\//.test(file) && existsSync(join(root, file)))
const pages = files.filter(
  (file) => /^(?:docs|packages|\.github)\/.*\.md$|^[^/]+\.md$/.test(file) && !file.endsWith('CHANGELOG.md'),
)
const sources = files.filter((file) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(file))

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

/** The sentences of a text that are too long: in a part that a colon or a semicolon ends, or as a whole. Code counts as one word. */
const longIn = (text: string): readonly string[] => {
  const prose = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/`[^`]*`/g, 'X')
  const parts = prose.split(/(?<=[.!?:;])[)*"]*\s+/).filter((part) => wordsOf(part) > most)
  const wholes = prose.split(/(?<=[.!?])[)*"]*\s+/).filter((whole) => wordsOf(whole) > mostWithParts)
  return [...new Set([...parts, ...wholes])].map((sentence) => sentence.trim().replaceAll(/\s+/g, ' '))
}

/** The paragraphs and list items of a page, without its code, tables and markup. */
const paragraphsOf = (page: string): readonly string[] =>
  page
    .replaceAll(/^ *```[\s\S]*?^ *```/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*>]|\d+\.) )|\n(?=#)/)
    .filter((paragraph) => !/^\s*[|<]/.test(paragraph))

const text = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\\n]|\\.)*`/g
const joinedTexts = new RegExp(String.raw`(?:${text.source})(?:\s*\+\n?\s*(?:${text.source}))*`, 'g')

/** The texts of a source file that stand in one line, or in several that are joined by a plus; what is put into one counts as a word. */
const textsOf = (source: string): readonly string[] =>
  [...source.matchAll(joinedTexts)]
    .map(([joined]) => (joined.match(text) ?? []).map((part) => part.slice(1, -1)).join(''))
    .map((joined) => joined.replaceAll(/\$?\{[^{}]*\}/g, 'X'))
    // Lists of words have no other mark than a semicolon between them.
    .filter((joined) => /[.,:]/.test(joined) && !/[\\|]/.test(joined))

const long = Array.from({ length: most + 1 }, () => 'word').join(' ')

describe('sentences', () => {
  it.each(pages)('of %s have at most 25 words', (page) => {
    expect(paragraphsOf(readFileSync(join(root, page), 'utf8')).flatMap(longIn)).toEqual([])
  })

  it('of messages, rules and help have at most 25 words', () => {
    const found = sources.flatMap((file) =>
      textsOf(readFileSync(join(root, file), 'utf8'))
        .flatMap(longIn)
        .map((sentence) => `${file}: ${sentence}`),
    )
    expect(sources.length).toBeGreaterThan(400)
    expect(found).toEqual([])
  })

  it.each([
    ['of a paragraph', `# A title\n\nShort. ${long}.`],
    ['over several lines', long.replace(' ', '\n')],
    ['of a list item', `- short\n- ${long}`],
    ['of two parts', `${long.replace('word ', '')}; ${long.replace('word ', '')}`],
    ['behind a link', `[short](a.md) ${long}`],
  ])('%s are found where they are too long', (_, page) => {
    expect(paragraphsOf(page).flatMap(longIn)).toHaveLength(1)
  })

  it.each([
    ['of 25 words', long.replace('word ', '')],
    ['of two parts together', long.replace('word word', 'word; word')],
    ['in a table', `| ${long} |`],
    ['in code', `\`\`\`\n${long}\n\`\`\``],
    ['in a line of code', `\`${long}\``],
  ])('%s are not found', (_, page) => {
    expect(paragraphsOf(page).flatMap(longIn)).toEqual([])
  })

  it.each([
    ['in quotes', `const a = '${long}.'`],
    ['joined by a plus', `const a =\n  '${long.slice(0, 20)}' +\n  "${long.slice(20)}."`],
    ['with a value in it', `const a = \`\${value} ${long.replace('word ', '')}.\``],
  ])('of a source file are found %s', (_, source) => {
    expect(textsOf(source).flatMap(longIn)).toHaveLength(1)
  })
})
