// Prints the rules of replies into docs/rfc2034.md; a test holds the two together.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from './dist/rules/rules-page.js'

writeFileSync(join(import.meta.dirname, '../../docs/rfc2034.md'), rulesPage())
