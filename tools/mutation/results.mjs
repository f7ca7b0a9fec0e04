// Reads what came of breaking packages on purpose, and counts it. The pages and their test take the same functions.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from './packages.mjs'

const readJson = (name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

function readOf(name) {
  const isRun = existsSync(join(import.meta.dirname, `results/${name}.json`))
  return isRun ? [{ name, ...readJson(`results/${name}.json`) }] : []
}

/** The results of the packages that were run. */
export function readResults() {
  return Object.keys(packages).flatMap(readOf)
}

/** Reasons for which survivors of a package are left alone: by the file, and by what the change is, where it is not all of the file. */
export function readReasons(name) {
  return readJson(`survivors/${name}.json`)
}

/** The lines of a text from one place to another. */
function cut(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last].slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  return lines.join(' ').replaceAll(/\s+/g, ' ')
}

const counted = new Map([
  ['Killed', 'killed'],
  ['Timeout', 'killed'],
  ['Survived', 'survived'],
  ['NoCoverage', 'survived'],
])

function summariseFile(path, { source, mutants }) {
  const file = path.replace(/^packages\/[^/]+\/src\//, '')
  const result = { file, killed: 0, survived: 0, notRun: 0, survivors: [] }
  for (const { status, location, mutatorName, replacement = '' } of mutants) {
    const fate = counted.get(status) ?? 'notRun'
    result[fate] += 1
    const change = { from: cut(source, location), to: replacement.replaceAll(/\s+/g, ' ') }
    if (fate === 'survived') result.survivors.push({ mutator: mutatorName, ...change })
  }
  return result
}

/** A report of Stryker as what the page needs of it: each file, by its path in `src`. */
export function summarise({ files }) {
  return Object.entries(files).map(([path, report]) => summariseFile(path, report))
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

/** Counts the changes that were noticed, those that were not, and those that were not tried. */
export function totalOf(results) {
  return {
    killed: sum(results, 'killed'),
    survived: sum(results, 'survived'),
    notRun: sum(results, 'notRun'),
  }
}

/** The share of the changes that a test noticed, in percent. */
export function scoreOf({ killed, survived }) {
  return (100 * killed) / (killed + survived)
}

const folderOf = ({ file }) => (file.includes('/') ? `src/${file.split('/')[0]}` : 'src')

/** The files of a package by the folder of `src` that they stand in. */
export function partsOf({ files }) {
  const folders = [...new Set(files.map(folderOf))]
  return folders.map((part) => ({ part, files: files.filter((file) => folderOf(file) === part) }))
}

/** Tells whether a reason is that of a survivor: what it leaves open can be anything. */
export function isReasonOf(reason, survivor) {
  return ['file', 'mutator', 'from', 'to'].every(
    (key) => reason[key] === undefined || reason[key] === survivor[key],
  )
}

/** Survivors in some files, each with its file and the reason that is written for it; `undefined` where there is none. */
export function survivorsOf(files, reasons) {
  return files.flatMap(({ file, survivors }) =>
    survivors.map((change) => {
      const survivor = { file, ...change }
      return { reason: reasons.find((reason) => isReasonOf(reason, survivor))?.reason, ...survivor }
    }),
  )
}
