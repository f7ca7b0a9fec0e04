// The registry that readers compare with, and how their findings are reported.
import { join } from 'node:path'
import { timelineOf } from '../../packages/registry/dist/index.js'
import { makeSourceReader } from '../../packages/source/dist/index.js'
import { walkFolder } from '../../packages/source/dist/load.js'
import { checkedRules } from '../../packages/submission/dist/index.js'
import { layoutOf } from '../../packages/terminal/dist/index.js'
import { listOf, reportFormNames, reportForms } from '../../packages/terminal/dist/report/index.js'
import { root, seedsFrom } from './seeds.mjs'

const layout = layoutOf({ columns: 80, colours: false })
const run = { tool: 'fuzz', closing: [], facts: {}, rules: checkedRules, ...layout }

/** Findings as one of the reports prints them. */
export function reported(findings, sources) {
  const { write } = reportForms[reportFormNames[findings.length % reportFormNames.length]]
  return [...write(listOf(findings), { ...run, sources })].join('')
}

export const sourceItems = walkFolder(join(root, 'fixtures/registry-src'))
export const readState = makeSourceReader()
export const loaded = readState(sourceItems)
export const { registry } = loaded
export const timeline = timelineOf(registry)
export const octetsOf = (text) => Buffer.from(text, 'latin1')
export const textIn = (bytes) => new TextDecoder().decode(bytes)

export const formSeeds = seedsFrom(['packages/registry-cli/test/fixtures/issues'])
