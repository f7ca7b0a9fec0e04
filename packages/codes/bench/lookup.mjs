import { lookup } from '@smtp-status/codes'
import { lookup as fullLookup } from '@smtp-status/codes/full'
import { bench, do_not_optimize as keep, run, summary } from 'mitata'

const codes = ['5.1.1', '4.2.2', '5.7.26', '2.1.5', 'X.7.10', '5.6.10', '4.7.99', '5.99.1', 'no code']
const bare = new Map(codes.map((code) => [code, { code }]))

const each = (read) => () => {
  for (const code of codes) keep(read(code))
}

summary(() => {
  bench(
    'Map.get, nine codes',
    each((code) => bare.get(code)),
  ).baseline(true)
  bench('lookup, nine codes', each(lookup))
  bench('lookup of codes/full, nine codes', each(fullLookup))
})

await run()
