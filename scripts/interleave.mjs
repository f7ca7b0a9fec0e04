import { execFileSync } from 'node:child_process'
import { measure } from 'mitata'

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]

const spread = (numbers) => ({
  min: Math.min(...numbers),
  median: median(numbers),
  max: Math.max(...numbers),
})

/**
 * Takes times in turn, round by round, so that what else the machine does meets all of them alike.
 * @param names of what is measured; one of them is the `base`, with which the others are compared within each round
 * @param timeOf gives the time of one of them, once a round
 * @param warmUps how many rounds are left out first
 * @returns name → `time` and `ratio` to the base, each as min, median and max over the rounds
 */
async function inTurn(names, base, timeOf, rounds, warmUps) {
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = -warmUps; round < rounds; round += 1)
    for (const name of names) {
      const time = await timeOf(name)
      if (round >= 0) times[name].push(time)
    }
  const ratios = (name) => times[name].map((time, round) => time / times[base][round])
  return Object.fromEntries(
    names.map((name) => [name, { time: spread(times[name]), ratio: spread(ratios(name)) }]),
  )
}

/**
 * Measures functions in turn.
 * @param cases name → function without arguments
 * @param base the name of the case that the others are compared with, within each round
 * @param calls how many things a call goes through; the times are nanoseconds for each of them
 * @param options `rounds` (9 unless told) and `milliseconds` a case and round (100 unless told)
 */
export function interleave(cases, base, calls, { rounds = 9, milliseconds = 100 } = {}) {
  const timeOf = async (name) => {
    const { avg } = await measure(cases[name], { min_cpu_time: milliseconds * 1e6, gc: false })
    return avg / calls
  }
  return inTurn(Object.keys(cases), base, timeOf, rounds, 1)
}

/**
 * Measures in turn, each time in a process of Node.js of its own, which prints a time in nanoseconds.
 * @param wordsFor gives what Node.js is called with for a name
 */
export function interleaveProcesses(wordsFor, names, base, rounds) {
  const timeOf = (name) => Number(execFileSync(process.execPath, wordsFor(name), { encoding: 'utf8' }))
  return inTurn(names, base, timeOf, rounds, 0)
}

/** The rows of a Markdown table. */
export const rows = (cells) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n')

const inRange = ({ min, median: middle, max }, digits) =>
  `${middle.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`

/**
 * A Markdown table of what was measured in turn. The fastest rounds are those that the least else was in the way of, so they are
 * compared with each other too.
 */
export function tableOf(measured, base) {
  const { min } = measured[base].time
  return rows([
    ['', 'ns each', 'fastest', `times as long as ${base}`, 'fastest'],
    ['---', '---', '---', '---', '---'],
    ...Object.entries(measured).map(([name, { time, ratio }]) => [
      name,
      time.median.toFixed(0),
      time.min.toFixed(0),
      name === base ? '1' : inRange(ratio, 2),
      name === base ? '1' : (time.min / min).toFixed(2),
    ]),
  ])
}
