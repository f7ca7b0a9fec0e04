import { describe, expect, it } from 'vitest'
import type { ProgressPlace } from '../../src/classify/progress-line.js'
import { ProgressLine, progressText } from '../../src/classify/progress-line.js'

/** A place that keeps what is drawn, and a clock that is set by hand. */
function makePlace(columns = 80): { place: ProgressPlace; drawn: string[]; now: (time: number) => void } {
  const drawn: string[] = []
  let time = 0
  const live = { columns, write: (text: string) => drawn.push(text) > 0 }
  return { place: { clock: () => time, live }, drawn, now: (set) => (time = set) }
}

describe('the progress of classify', () => {
  it('has a bar where the amount is known, and counts where it is not', () => {
    expect(progressText(50_000_000, 200_000_000, 2)).toBe(
      '[#####...............] 25 % 50 MB of 200 MB, 25 MB a second',
    )
    expect(progressText(50_000_000, undefined, 2)).toBe('50 MB, 25 MB a second')
    expect(progressText(300_000_000, 200_000_000, 3)).toContain('] 100 % ')
  })

  it('is drawn after a second, ten times a second at most, and taken away at the end', () => {
    const { place, drawn, now } = makePlace()
    const line = new ProgressLine(place, undefined)
    line.show(1)
    now(999)
    line.show(1)
    expect(drawn).toEqual([])
    now(1000)
    line.show(2_000_000)
    line.show(2_000_000)
    now(1050)
    line.show(2_000_000)
    expect(drawn).toEqual(['\r2 MB, 2 MB a second\u001b[K'])
    line.clear()
    expect(drawn.at(-1)).toBe('\r\u001b[K')
  })

  it('never was drawn, and is not taken away, where the work was done before', () => {
    const { place, drawn } = makePlace()
    const line = new ProgressLine(place, undefined)
    line.show(1)
    line.clear()
    expect(drawn).toEqual([])
  })

  it('stays within the terminal', () => {
    const { place, drawn, now } = makePlace(20)
    const line = new ProgressLine(place, 1_000_000)
    now(2000)
    line.show(500_000)
    expect(drawn[0]).toBe('\r[##########........\u001b[K')
  })

  it('is not drawn where nobody watches', () => {
    const line = new ProgressLine({ clock: () => 5000, live: undefined }, 1)
    expect(() => line.show(1)).not.toThrow()
  })
})
