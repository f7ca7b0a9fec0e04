// Prints the rules of source files into docs/faults.md; a test holds the two together.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsPage } from './dist/faults/faults-page.js'

writeFileSync(join(import.meta.dirname, '../../docs/faults.md'), faultsPage())
