import { hanging, indented, narrow, padTo, wrapText } from '@smtp-status/terminal/layout'
import { Command, Help } from 'commander'
import type { AddHelpTextContext, AddHelpTextPosition } from 'commander'
import { blocksOf } from './blocks.js'
import type { Block, Item } from './blocks.js'

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

/** Tells whether a block stands right below the one before it, without a blank line. */
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

/** Help that breaks no word at the terminal's edge: where there is little room, descriptions go under what they describe. */
class FittingHelp extends Help {
  override minWidthToWrap = 20

  override formatItem(term: string, termWidth: number, description: string, helper: Help): string {
    const columns = this.helpWidth ?? 80
    if (columns >= narrow) return super.formatItem(term, termWidth, description, helper)
    const below = description === '' ? [] : indented(6, description, columns)
    return [...hanging('  ', term, columns), ...below].join('\n')
  }

  override styleUsage(usage: string): string {
    const lead = ' '.repeat('Usage: '.length)
    return hanging(lead, usage, this.helpWidth ?? 80)
      .join('\n')
      .trimStart()
  }
}

/** A command whose help is laid out to the terminal's width; what stands behind its options can be had as it was written. */
export class DocumentedCommand extends Command {
  /** Text after the options; see `blocksOf` for its form. */
  closing = ''

  override createCommand(name?: string): DocumentedCommand {
    return new DocumentedCommand(name)
  }

  override createHelp(): Help {
    return Object.assign(new FittingHelp(), this.configureHelp())
  }

  override addHelpText(
    position: AddHelpTextPosition,
    text: string | ((context: AddHelpTextContext) => string),
  ): this {
    if (typeof text === 'function') return super.addHelpText(position, text)
    this.closing = text
    const columns = (): number => this.configureOutput().getOutHelpWidth?.() ?? 80
    return super.addHelpText(position, () => `\n${helpText(text, columns())}`)
  }
}
