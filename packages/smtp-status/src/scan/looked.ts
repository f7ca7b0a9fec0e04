import { plural } from '../plural.js'
import type { Outcome } from '../report/print-report.js'
import type { Tally } from './run-scan.js'

function passedOverText({ binary, large, passedOver }: Tally): string {
  const { folders, links, special, unreadable } = passedOver
  const parts = [
    [large, 'too large'],
    [binary, 'binary'],
    [links, links === 1 ? 'link' : 'links'],
    [folders, 'left out by name'],
    [special, 'no files'],
    [unreadable.length, 'unreadable'],
  ] as const
  const told = parts.flatMap(([count, why]) => (count === 0 ? [] : [`${count} ${why}`]))
  return told.length === 0 ? '' : `Passed over: ${told.join(', ')}.\n`
}

function heldText({ held }: Tally, likely: boolean): string {
  if (likely || held === 0) return ''
  return `${plural(held, 'more finding')} on what is likely a code: --likely shows them.\n`
}

/** What a scan looked at. */
export function looked(tally: Tally, likely: boolean): Pick<Outcome, 'looked' | 'facts'> {
  const { files, sure, binary, large, held, passedOver } = tally
  const codes = `${plural(sure, 'code')} and ${tally.likely} likely`
  return {
    looked: ` in ${codes} in ${plural(files, 'file')}.\n${passedOverText(tally)}${heldText(tally, likely)}`,
    facts: {
      files,
      codes: { sure, likely: tally.likely },
      passedOver: { large, binary, ...passedOver, unreadable: passedOver.unreadable.length },
      likelyFindingsNotShown: likely ? 0 : held,
    },
  }
}
