import { Help } from 'commander'
import { hanging, indented, narrow } from '@smtp-status/terminal/layout'

/** Help that breaks no word at the terminal's edge: where there is little room, descriptions go under what they describe. */
export class FittingHelp extends Help {
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
