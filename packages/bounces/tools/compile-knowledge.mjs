// Compiles knowledge/*.yaml into src/knowledge/generated/: facts.ts, which every bundle of the package holds, causes.ts, which has
// types alone, and advice.ts, which only `@smtp-status/bounces/advice` imports. Stops with every fault that the schemas or the checks below find.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { transformSync } from 'esbuild'
import { parse } from 'yaml'

const packageFolder = join(import.meta.dirname, '..')
const knowledge = join(packageFolder, 'knowledge')
const outFolder = join(packageFolder, 'src/knowledge/generated')
const schemaFolder = join(packageFolder, '../../schemas')

const faults = []
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false })
const schemas = [
  'knowledge-causes',
  'knowledge-codes',
  'knowledge-blocklists',
  'knowledge-provider',
  'advice',
]
for (const name of schemas)
  ajv.addSchema(JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8')))

function read(file, schema) {
  const data = parse(readFileSync(join(knowledge, file), 'utf8'))
  const validate = ajv.getSchema(`${schema}.schema.json`)
  if (!validate(data))
    for (const { instancePath, message } of validate.errors)
      faults.push(`${file}: ${instancePath || '/'} ${message}`)
  return data
}

// Git keeps no empty folder, so one that nobody has filled yet is absent from a clone.
const namesIn = (folder) => (existsSync(join(knowledge, folder)) ? readdirSync(join(knowledge, folder)) : [])

const yamlIn = (folder) =>
  namesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${folder}/${name}`)

const causes = yamlIn('causes').flatMap((file) => read(file, 'knowledge-causes').causes)
const { codes } = read('codes.yaml', 'knowledge-codes')
const { blocklists } = read('blocklists.yaml', 'knowledge-blocklists')
const providers = yamlIn('providers').map((file) => read(file, 'knowledge-provider'))
const advice = yamlIn('advice').map((file) => [file, read(file, 'advice')])

const cuesOf = (byLanguage = {}) => [...new Set(Object.values(byLanguage).flat())]

// The sources are compiled after this, so that their one function for the words of a text is compiled here.
const wordsSource = readFileSync(join(packageFolder, 'src/knowledge/words.ts'), 'utf8')
const { code: wordsModule } = transformSync(wordsSource, { loader: 'ts', format: 'esm' })
const { wordsOf } = await import(`data:text/javascript,${encodeURIComponent(wordsModule)}`)

/** A cue as the words of a text are compared with it; `...` stands where others may stand between. */
const inWords = (cue) =>
  cue
    .split('...')
    .map((part) => wordsOf(part).join(' '))
    .join('...')

const packGroup = ([word, cues]) =>
  `${word}:${cues.map((cue) => cue.slice(word.length).trimStart()).join('|')}`

/** Cues grouped by their first words, so that a program takes apart those alone whose first word stands in a text. */
function packCues(cues) {
  const groups = new Map()
  for (const cue of cues.map(inWords)) {
    const [word] = /^[^ .]*/.exec(cue)
    groups.set(word, [...(groups.get(word) ?? []), cue])
  }
  return [...groups].map(packGroup).join('~')
}

/** A cue that two causes claim would decide nothing. */
function checkCues() {
  const owner = new Map()
  for (const { cause, cues, weakCues } of causes)
    for (const cue of [...cuesOf(cues), ...cuesOf(weakCues)]) {
      if (owner.has(cue) && owner.get(cue) !== cause)
        faults.push(`the cue "${cue}" stands twice: ${owner.get(cue)}, ${cause}`)
      owner.set(cue, cause)
    }
}

function checkNames() {
  const names = new Set(causes.map(({ cause }) => cause))
  for (const { cause, code } of causes)
    if (!(code in codes)) faults.push(`cause "${cause}": ${code} does not stand in codes.yaml`)
  for (const { provider, pages, codes: entries } of providers)
    for (const { cause, page, code, words } of entries) {
      const where = `provider ${provider}, ${code ?? words}`
      if (!names.has(cause)) faults.push(`${where}: there is no cause "${cause}"`)
      if (!(page in pages)) faults.push(`${where}: there is no page "${page}"`)
    }
}

function checkAdvice() {
  for (const [file, { code, near }] of advice) {
    if (file !== `advice/${code}.yaml`) faults.push(`${file} is about ${code}`)
    for (const one of near ?? [])
      if (!(one.code in codes)) faults.push(`${file}: ${one.code} is not registered`)
  }
}

checkCues()
checkNames()
checkAdvice()
if (faults.length > 0) {
  process.stderr.write(`The knowledge of bounces has ${faults.length} fault(s):\n  ${faults.join('\n  ')}\n`)
  process.exit(1)
}

const packCause = ({ cause, concerns, suppress, code, confidence, fit, general, cues, weakCues }) => [
  cause,
  concerns,
  suppress,
  code,
  confidence,
  fit ?? 1,
  general === true ? 1 : 0,
  packCues(cuesOf(cues)),
  packCues(cuesOf(weakCues)),
]

const packCode = ([code, { concerns, suppress, specific }]) => [
  code,
  concerns,
  suppress,
  specific === false ? 0 : 1,
]

function packProvider({ provider, name, marks, pages, codes: entries }) {
  const pageNames = Object.keys(pages)
  const packed = entries.map(({ code, to, basic, words, cause, confidence, page, meaning, tells }) => [
    code ?? '',
    to ?? 0,
    basic ?? 0,
    words === undefined ? '' : packCues([words]),
    causes.findIndex((one) => one.cause === cause),
    confidence,
    pageNames.indexOf(page),
    meaning,
    ...(tells === true ? [1] : []),
  ])
  return [
    provider,
    name,
    packCues(marks),
    Object.values(pages).map(({ address, read: day }) => [address, day]),
    packed,
  ]
}

const rows = (list) => list.map((row) => `  ${JSON.stringify(row)},\n`).join('')
const head = '// Made from knowledge/ by tools/compile-knowledge.mjs; changes here are lost.\n'

const facts = `${head}import type { PackedCause, PackedCode, PackedProvider } from '../packed.js'

export const packedCauses: readonly PackedCause[] = [
${rows(causes.map(packCause))}]

export const packedCodes: readonly PackedCode[] = [
${rows(Object.entries(codes).map(packCode))}]

export const packedBlocklists: readonly (readonly [name: string, marks: string])[] = [
${rows(blocklists.map(({ name, marks }) => [name, packCues(marks)]))}]

export const packedProviders: readonly PackedProvider[] = [
${rows(providers.map(packProvider))}]
`

// A module of its own, so that the types of the facts can name it and no circle of imports comes about.
const causeNames = `${head}
/** The causes that the knowledge tells apart. */
export type Cause = ${causes.map(({ cause }) => JSON.stringify(cause)).join(' | ')}
`

const packAdvice = ({ code, sender, server, software, near }) => [
  code,
  sender,
  server,
  software,
  near.map((one) => [one.code, one.fitsBetterWhen]),
]

const adviceModule = `${head}import type { PackedAdvice } from '../packed.js'

export const packedAdvice: readonly PackedAdvice[] = [
${rows(advice.map(([, one]) => packAdvice(one)))}]
`

mkdirSync(outFolder, { recursive: true })
writeFileSync(join(outFolder, 'causes.ts'), causeNames)
writeFileSync(join(outFolder, 'facts.ts'), facts)
writeFileSync(join(outFolder, 'advice.ts'), adviceModule)
