// Writes the manual page from the program's own definitions, into dist/man/.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manPage } from './dist/help/man-page.js'
import { makeProgram } from './dist/program.js'

const nowhere = { print: () => {}, warn: () => {}, colours: false, columns: 80 }
const folder = join(import.meta.dirname, 'dist/man')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'smtp-status.1'), manPage(makeProgram({ terminal: nowhere }, () => {})))
