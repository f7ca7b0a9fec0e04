import { measure } from 'mitata'

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]

const spread = (numbers) => ({
  min: Math.min(...numbers),
  median: median(numbers),
  max: Math.max(...numbers),
})

/**
 * Measures functions in turn, round by round, so that what else the machine does meets all of them alike.
 * @param cases name → function without arguments
 * @param base the name of the case that the others are compared with, within each round
 * @param options `rounds` (9 unless told) and `milliseconds` a case and round (100 unless told)
 * @returns name → `time` in nanoseconds a call and `ratio` to the base, each as min, median and max over the rounds
 */
export async function interleave(cases, base, { rounds = 9, milliseconds = 100 } = {}) {
  const names = Object.keys(cases)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      const { avg } = await measure(cases[name], { min_cpu_time: milliseconds * 1e6, gc: false })
      if (round >= 0) times[name].push(avg)
    }
  const ratios = (name) => times[name].map((time, round) => time / times[base][round])
  return Object.fromEntries(
    names.map((name) => [name, { time: spread(times[name]), ratio: spread(ratios(name)) }]),
  )
}

/** The rows of a Markdown table. */
export const rows = (cells) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n')

const inRange = ({ min, median: middle, max }, digits) =>
  `${middle.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`

/** A Markdown table of what `interleave` gave; `calls` is how many things a call went through. */
export function tableOf(measured, base, calls) {
  return rows([
    ['', 'ns each', `times as long as ${base}`],
    ['---', '---', '---'],
    ...Object.entries(measured).map(([name, { time, ratio }]) => [
      name,
      (time.median / calls).toFixed(0),
      name === base ? '1' : inRange(ratio, 2),
    ]),
  ])
}
