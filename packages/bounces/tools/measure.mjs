// Reads the messages of a collection of bounces and compares with what its expected.tsv has: recipients, enhanced and basic status
// codes, kinds. Prints the shares, and each difference on a line of its own.
//
//   node tools/measure.mjs [FOLDER] [--differences]
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBounce } from '../dist/index.js'

const folder =
  process.argv[2]?.startsWith('--') === false
    ? process.argv[2]
    : join(import.meta.dirname, '../../../../shared/bounces')
const showsDifferences = process.argv.includes('--differences')

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const rows = readFileSync(join(folder, 'expected.tsv'), 'utf8').trimEnd().split('\n').slice(1)
const expected = groupBy(
  rows.map((row) => {
    const [file = '', , status = '', reply = '', reason = '', hard = ''] = row.split('\t')
    // The collection makes up codes of this form where a bounce has none.
    return { file, status: /^[45]\.0\.9\d\d$/.test(status) ? '' : status, reply, reason, hard }
  }),
  ({ file }) => file,
)

const print = (line) => process.stdout.write(`${line}\n`)

const counts = {
  recipients: [0, 0],
  enhanced: [0, 0],
  basic: [0, 0],
  kinds: [0, 0],
  suppress: [0, 0],
  extra: 0,
}
const differences = []
const note = (file, what, expectedValue, found) =>
  differences.push([file, what, expectedValue, found].join('\t'))

function count(name, isRight) {
  counts[name][1] += 1
  if (isRight) counts[name][0] += 1
}

/** Counts one value, where one is expected. */
function compareValue(file, name, wanted, found) {
  if (wanted === '') return
  count(name, `${found}` === wanted)
  if (`${found}` !== wanted) note(file, name, wanted, found ?? '')
}

function compareRecipients(file, wanted, recipients) {
  for (const [index, want] of wanted.entries()) {
    const found = recipients[index]
    count('recipients', found !== undefined)
    if (found === undefined) note(file, 'recipient', index + 1, '')
    compareValue(file, 'enhanced', want.status, found?.status)
    compareValue(file, 'basic', want.reply, found?.basic)
    if (found !== undefined)
      compareValue(file, 'suppress', want.hard, found.interpretation?.suppress === 'yes')
  }
  if (recipients.length <= wanted.length) return
  counts.extra += recipients.length - wanted.length
  note(file, 'extra', wanted.length, recipients.map(({ finalRecipient }) => finalRecipient).join(' '))
}

const kinds = { feedback: ['complaint', 'other'], vacation: ['vacation'] }
for (const file of readdirSync(join(folder, 'eml')).toSorted()) {
  const { kind, recipients } = await readBounce(readFileSync(join(folder, 'eml', file)))
  const wanted = expected.get(file) ?? []
  const allowed = kinds[wanted[0]?.reason] ?? ['bounce', 'delay']
  count('kinds', allowed.includes(kind))
  if (!allowed.includes(kind)) note(file, 'kind', allowed.join('|'), kind)
  if (allowed[0] === 'bounce') compareRecipients(file, wanted, recipients)
}
if (showsDifferences) print(differences.join('\n'))
for (const [name, value] of Object.entries(counts))
  print(
    Array.isArray(value)
      ? `${name.padEnd(12)}${value[0]} of ${value[1]}  ${((100 * value[0]) / value[1]).toFixed(1)} %`
      : `${name.padEnd(12)}${value}`,
  )
