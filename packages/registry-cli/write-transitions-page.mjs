// Prints what IANA has changed, judged by the update rules, into docs/transitions.md; a test holds the two together.
// IANA's own files lie beside this checkout where they are at all.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readIana } from '@smtp-status/publish/iana'
import { loadSource } from '@smtp-status/source/load'
import { judgeTransitions } from './dist/transitions/judge-transitions.js'
import { transitionsPage } from './dist/transitions/transitions-page.js'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '../shared/iana/smtp-enhanced-status-codes')
const { registry } = loadSource(join(root, 'registry-src'))
const files = readdirSync(folder).filter((name) => name.endsWith('.xml'))
const documents = files
  .toSorted()
  .map((name) => readIana(readFileSync(join(folder, name), 'utf8'), name).document)
writeFileSync(join(root, 'docs/transitions.md'), transitionsPage(judgeTransitions(documents, registry)))
