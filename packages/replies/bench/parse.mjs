// parseReply beside parsers of regular expressions and a bare scanner that make the same result of the corpus. All are first
// held against each other; then they are measured in turn, each time in a process of its own, as what V8 learnt of one of
// them makes others faster or slower.
//
//   node parse.mjs [ROUNDS]
//   node parse.mjs READER SET     measures one, and prints nanoseconds a reply
import { deepStrictEqual } from 'node:assert/strict'
import { do_not_optimize as keep, measure } from 'mitata'
import { interleaveProcesses, tableOf } from '../../../scripts/interleave.mjs'
import { inputsFor, readers, sameResult, sets, texts } from './readers.mjs'

function holdAgainstEachOther() {
  for (const { name, input } of texts)
    for (const [reader, read] of Object.entries(sameResult))
      deepStrictEqual(read(input), readers.parseReply(input), `${reader} differs: ${name}`)
}

async function timeOf(reader, title) {
  const read = readers[reader]
  const inputs = inputsFor(reader, title)
  const readAll = () => {
    for (const input of inputs) keep(read(input))
  }
  const options = { min_cpu_time: 150e6, gc: false }
  await measure(readAll, options)
  const { avg } = await measure(readAll, options)
  return avg / inputs.length
}

async function compareAll(rounds) {
  holdAgainstEachOther()
  for (const [title, items] of Object.entries(sets)) {
    const measured = await interleaveProcesses(
      (reader) => [import.meta.filename, reader, title],
      Object.keys(readers),
      'parseReply',
      rounds,
    )
    console.log(`\n${title}: ${items.length} replies\n\n${tableOf(measured, 'parseReply')}`)
  }
}

const [first, title] = process.argv.slice(2)
if (title === undefined) await compareAll(Number(first ?? 15))
else console.log(await timeOf(first, title))
