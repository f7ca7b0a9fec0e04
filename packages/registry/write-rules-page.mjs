// Prints the rules into docs/rules.md; a test holds the two together.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from './dist/rules-page.js'

writeFileSync(join(import.meta.dirname, '../../docs/rules.md'), rulesPage())
