// The readers of what changes the registry: its source, forms, answers, changesets.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  isRegistryDate,
  parseRegistryCode,
  parseStatusCode,
  proposedKeys,
  readDisguisedCode,
  readPrintedBasicCodes,
} from '../../packages/registry/dist/index.js'
import { canonicalYaml, kindOf, mergeYaml, readSource } from '../../packages/source/dist/index.js'
import {
  allFindings,
  answerIds,
  documentsIn,
  readDate,
  readDocuments,
  readField,
  readIssue,
  readNames,
  tidyAnswer,
  tidyReferences,
  workOut,
} from '../../packages/submission/dist/index.js'
import {
  changesetFindings,
  newChangesets,
  reviewVersion,
  withdrawnFindings,
} from '../../packages/submission/dist/review/changesets.js'
import { answerGrammar, yamlGrammar } from './grammar-of-files.mjs'
import { root, seedsFrom, seedsInTests } from './seeds.mjs'
import { reported, sourceItems, readState, loaded, octetsOf, textIn, formSeeds } from './registry.mjs'

/** The file that a text is taken for: by its own first line, or else an entry. */
function fileOf(text) {
  const [, kind = 'enumerated-entry'] = /schemas\/([a-z-]+)\.schema/.exec(text.slice(0, 200)) ?? []
  const folder = /^(class|subject|enumerated)-entry$/.exec(kind)?.[1]
  if (folder !== undefined)
    return `${folder}/${/^code: (\S{1,20})$/m.exec(text)?.[1] ?? 'X.7.31'}.yaml`.replaceAll('\0', '')
  return kindOf(`${kind}.yaml`) === undefined ? 'enumerated/X.7.31.yaml' : `${kind}.yaml`
}

function readYaml(text) {
  const octets = octetsOf(text)
  const file = fileOf(text)
  const alone = readSource([{ file, bytes: octets }])
  const parts = [reported(alone.findings, alone.sources)]
  // The whole registry with this file takes far longer.
  if (text.length % 32 === 0) {
    const whole = readState([...sourceItems.filter((item) => item.file !== file), { file, bytes: octets }])
    parts.push(reported(allFindings(whole, '2026-11-30'), whole.sources))
  }
  return parts.join('\n')
}

const goodText = textIn(sourceItems.find(({ file }) => file.startsWith('enumerated/')).bytes)

function rewriteYaml(text) {
  if (text.length % 2 === 0) return canonicalYaml(kindOf(fileOf(text)) ?? 'enumerated-entry', text) ?? ''
  return mergeYaml(text, goodText)
}

const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE'))
  .filter((name) => name !== 'config.yml')
  .map((name) => ({
    name: name.slice(0, -'.yml'.length),
    template: readFileSync(join(root, '.github/ISSUE_TEMPLATE', name), 'utf8'),
  }))

function readForm(text) {
  const reading = readIssue(text, forms)
  // Judging a proposal with the whole registry takes far longer.
  const outcome =
    reading.answers &&
    text.length % 4 === 0 &&
    workOut(reading.answers, { items: sourceItems, loaded }, '2026-11-30')
  return JSON.stringify([reading.findings, outcome])
}

function readChangeset(text) {
  const files = [{ file: '.changeset/a.md', text }]
  const waiting = { changesets: files, version: text.slice(0, 12) }
  const review = reviewVersion([], newChangesets([], files))
  return JSON.stringify([changesetFindings(review), withdrawnFindings(waiting, { changesets: [] })])
}

// A short text is read as each answer; a long one as one of them, since the limit of time is that of one reading.
const oneOf = (list, { length }) => (length > 50_000 ? [list[length % list.length]] : list)

function readAnswers(text) {
  const tidied = oneOf(answerIds, text).map((id) => tidyAnswer(id, text))
  const fields = oneOf(proposedKeys, text).map((key) => readField(key, text))
  const plainAnswers = [readDate(text), readNames(text), readDocuments(text), tidyReferences(text)]
  const codes = [
    parseRegistryCode(text),
    parseStatusCode(text),
    readDisguisedCode(text),
    isRegistryDate(text),
  ]
  const basic = readPrintedBasicCodes(text)
  return JSON.stringify([
    tidied,
    fields,
    plainAnswers,
    codes,
    basic,
    documentsIn(readField('references', text)),
  ])
}

const yamlSeeds = seedsFrom(['fixtures/registry-src', 'registry-src', 'packages/source/test/fixtures'], {
  ending: /\.ya?ml$/,
  encoding: 'latin1',
})

/** Each: its name, what it reads, the texts it starts from, rules that make further ones, and how it is called. */
export const readersOfSource = [
  {
    name: 'source',
    reads: 'YAML of the source, judged and reported',
    seeds: () => yamlSeeds,
    grammar: yamlGrammar,
    read: readYaml,
  },
  {
    name: 'fix',
    reads: 'YAML of the source, written anew',
    seeds: () => yamlSeeds,
    grammar: yamlGrammar,
    read: rewriteYaml,
  },
  {
    name: 'forms',
    reads: 'issue forms, and what is proposed by them',
    seeds: () => formSeeds,
    grammar: answerGrammar,
    read: readForm,
  },
  {
    name: 'changesets',
    reads: 'changesets',
    seeds: () => seedsFrom(['.changeset'], { ending: /\.md$/ }),
    grammar: yamlGrammar,
    read: readChangeset,
  },
  {
    name: 'answers',
    reads: 'references, dates, names and codes',
    seeds: () => [...seedsInTests(['packages/submission/test', 'packages/registry/test'])],
    grammar: answerGrammar,
    read: readAnswers,
  },
]
