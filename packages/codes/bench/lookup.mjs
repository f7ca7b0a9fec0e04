// The look-up beside Map.get of the same codes: of registered ones, whose answers are kept, and of nine of which some are not
// registered or no codes at all, and are taken apart each time.
import { enumeratedEntries, lookup } from '@smtp-status/codes'
import { lookup as fullLookup } from '@smtp-status/codes/full'
import { do_not_optimize as keep } from 'mitata'
import { interleave, tableOf } from '../../../scripts/interleave.mjs'

const registered = enumeratedEntries().flatMap(({ code }) =>
  ['2', '4', '5'].map((digit) => code.replace('X', digit)),
)
const mixed = ['5.1.1', '4.2.2', '5.7.26', '2.1.5', 'X.7.10', '5.6.10', '4.7.99', '5.99.1', 'no code']

async function compare(title, codes) {
  const bare = new Map(codes.map((code) => [code, { code }]))
  const cases = {
    'Map.get': () => {
      for (const code of codes) keep(bare.get(code))
    },
    lookup: () => {
      for (const code of codes) keep(lookup(code))
    },
    'lookup of codes/full': () => {
      for (const code of codes) keep(fullLookup(code))
    },
  }
  const measured = await interleave(cases, 'Map.get', codes.length, { rounds: 25, milliseconds: 40 })
  console.log(`\n${title}\n\n${tableOf(measured, 'Map.get')}`)
}

await compare('5.7.26 alone', ['5.7.26'])
await compare(`All registered codes in three classes, ${registered.length}`, registered)
await compare('Nine codes, three of which are not registered or none', mixed)
