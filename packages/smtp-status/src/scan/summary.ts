import { plural } from '@smtp-status/terminal/layout'
import type { RunFacts } from '../report.js'
import type { Tally } from './tally.js'
import type { PassedOver } from './walk.js'

/** How much was passed over for each reason. */
type Counts = Readonly<Record<keyof PassedOver, number>>

const countsOf = ({ large, binary, folders, links, special, unreadable }: PassedOver): Counts => ({
  large: large.length,
  binary: binary.length,
  folders,
  links,
  special: special.length,
  unreadable: unreadable.length,
})

function passedOverText({ large, binary, folders, links, special, unreadable }: Counts): string {
  const parts = [
    [large, 'too large'],
    [binary, 'binary'],
    [links, links === 1 ? 'link' : 'links'],
    [folders, 'left out by name'],
    [special, 'no files'],
    [unreadable, 'unreadable'],
  ] as const
  const told = parts.flatMap(([count, why]) => (count === 0 ? [] : [`${count} ${why}`]))
  return told.length === 0 ? '' : `Passed over: ${told.join(', ')}.`
}

function heldText({ held }: Tally, likely: boolean): string {
  if (likely || held === 0) return ''
  return `${plural(held, 'more finding')} on what is likely a code: --likely shows them.`
}

/** Extent of a scan, for people and for programs. */
export function summaryOf(tally: Tally, likely: boolean): Pick<RunFacts, 'closing' | 'facts'> {
  const { files, sure, held } = tally
  const passedOver = countsOf(tally.passedOver)
  const codes = `${plural(sure, 'code')} and ${tally.likely} likely`
  return {
    closing: [
      `Read: ${codes} in ${plural(files, 'file')}.`,
      passedOverText(passedOver),
      heldText(tally, likely),
    ].filter((line) => line !== ''),
    facts: {
      files,
      codes: { sure, likely: tally.likely },
      passedOver,
      likelyFindingsNotShown: likely ? 0 : held,
    },
  }
}
