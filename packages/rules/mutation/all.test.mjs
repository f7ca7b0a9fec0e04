// All tests of a part as one file, so that each change is tried in one worker, which loads once what they all need.
import { testsFor } from './tests.mjs'

for (const file of testsFor(process.env['MUTATION_PART'] ?? 'rest')) await import(file)
