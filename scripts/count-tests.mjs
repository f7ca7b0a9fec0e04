// Prints how many tests passed and failed, from the JSON report of the test run; fails where none ran.
import { readFileSync } from 'node:fs'

const file = process.argv[2]
if (!file) throw new Error('usage: node scripts/count-tests.mjs REPORT.json')

let report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
try {
  report = JSON.parse(readFileSync(file, 'utf8'))
} catch {
  console.error(`${file} holds no report of a test run`)
}
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (passed === 0 || failed > 0) process.exitCode = 1
