// Time for each character of texts of growing length that are scanned, in forms that are made to be hard: it stays the same as
// they grow, as long as the time is linear.
//
//   node scan.mjs [LARGEST IN KILOBYTES]
import { rows } from '../../../scripts/interleave.mjs'
import { scanText } from '../dist/scan/scan-text.js'

const largest = Number(process.argv[2] ?? 4096) * 1024

/** Text that is repeated. */
const pieces = {
  'one line of codes': '550 5.7.99 x smtp ',
  'lines of codes': '550 5.7.99 x smtp\n',
  'spaces behind a name': `dsn${' '.repeat(300)}`,
  names: 'enhanced'.repeat(40),
  dots: '5.7.1.',
  keys: 'code: 550, ',
  'strings behind numbers': "550, '5.7.1', ",
}

function timeOf(piece, size) {
  const text = `smtp rcpt ${piece.repeat(Math.ceil(size / piece.length))}`
  const taken = [1, 2].map(() => {
    const begun = process.hrtime.bigint()
    scanText('a', text)
    return Number(process.hrtime.bigint() - begun) / text.length
  })
  return Math.min(...taken)
}

const sizes = []
for (let size = 16 * 1024; size <= largest; size *= 4) sizes.push(size)
const lines = Object.entries(pieces).map(([name, piece]) =>
  [name].concat(sizes.map((size) => timeOf(piece, size).toFixed(1))),
)
const heads = sizes.map((size) => `${size / 1024} kB`)
console.log(`ns a character\n\n${rows([['', ...heads], ['---', ...heads.map(() => '---')], ...lines])}`)
