import { Command } from 'commander'
import type { AddHelpTextContext, AddHelpTextPosition, Help } from 'commander'
import { FittingHelp } from './fitting-help.js'
import { helpText } from './help-text.js'

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
