// Prints how many tests passed and failed, from the JSON reports of test runs; fails where one is missing or none ran.
import { readFileSync } from 'node:fs'

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: node scripts/count-tests.mjs REPORT.json...')

/** A run that left no report counts as one test that failed. */
function countIn(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    // A file that cannot be loaded has no failed test, but the run did not succeed.
    const failed = numFailedTests === 0 && !success ? 1 : numFailedTests
    return { passed: numPassedTests, failed, skipped: numPendingTests }
  } catch {
    console.error(`${file} holds no report of a test run`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const counts = files.map(countIn)
const sum = (name) => counts.reduce((total, count) => total + count[name], 0)
const skipped = sum('skipped')
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (sum('failed') > 0 || counts.some(({ passed }) => passed === 0)) process.exitCode = 1
