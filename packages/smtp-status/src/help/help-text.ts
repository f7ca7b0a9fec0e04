import { hanging, indented, narrow, padTo, wrapText } from '@smtp-status/terminal/layout'
import type { Block, Item } from './blocks.js'
import { blocksOf } from './blocks.js'

/** Texts are no wider than this, however wide the terminal is. */
const widest = 80

function itemLines({ term, texts }: Item, termWidth: number, columns: number): readonly string[] {
  const isNumber = /^\d/.test(term)
  if (columns < narrow && !isNumber)
    return [`  ${term}`, ...texts.flatMap((text) => indented(6, text, columns))]
  const lead = isNumber ? `  ${term} ` : `  ${padTo(term, termWidth)}  `
  const [first = '', ...others] = texts
  return [...hanging(lead, first, columns), ...others.flatMap((text) => indented(lead.length, text, columns))]
}

function blockLines(block: Block, columns: number): readonly string[] {
  if (block.kind === 'lines') return block.lines.map((line) => `  ${line}`)
  if (block.kind !== 'items') return wrapText(block.text, columns)
  const termWidth = Math.max(...block.items.map(({ term }) => term.length))
  return block.items.flatMap((item) => itemLines(item, termWidth, columns))
}

/** Whether a block stands right below the one before it, without a blank line. */
const isBelow = (block: Block, before: Block | undefined): boolean =>
  block.kind === 'items' || block.kind === 'lines' || before === undefined

/** Lays out what stands behind a command's options in its help. Lines to be copied are left whole, however long they are. */
export function helpText(text: string, columns: number): string {
  const blocks = blocksOf(text)
  const width = Math.min(columns, widest)
  return blocks
    .map((block, index) => {
      const gap = isBelow(block, blocks[index - 1]) ? '' : '\n'
      return gap + blockLines(block, width).join('\n')
    })
    .join('\n')
}
