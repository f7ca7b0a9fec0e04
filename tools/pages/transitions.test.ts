import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldText, registryIn } from '@smtp-status/publish/iana'
import { describe, expect, it } from 'vitest'
import { hasIanaFiles, ianaFiles, today } from './iana-files.js'
import { judgeTransitions } from './judge-transitions.js'
import { pastRegistry } from './past-registry.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/transitions.md'), 'utf8')

// Read and judged once, for all tests.
const files = hasIanaFiles ? ianaFiles() : []
const steps = hasIanaFiles ? judgeTransitions(files, today()) : []

describe.skipIf(!hasIanaFiles)(
  "IANA's files from 2015 to 2024, judged by the rules (needs ../shared)",
  () => {
    it('are 17 steps, and these changes alone are not permitted', () => {
      expect(steps).toHaveLength(17)
      const refused = steps.flatMap(({ to, rows }) =>
        rows.filter(({ verdict }) => !verdict.permitted).map(({ code, field }) => `${to} ${code} ${field}`),
      )
      expect(refused).toEqual([
        '2015-05-18 X.1.10 submitters',
        '2015-05-18 X.3.2 description',
        '2015-05-18 X.3.2 submitters',
        '2015-07-02 X.7.27 description',
        '2019-02-25 X.7.28 basicCodes',
        '2019-02-25 X.7.28 description',
        '2019-07-03 X.7.29 description',
        '2024-12-06 X.7.28 references',
      ])
    })

    it('has every other change permitted by the rule of what our history claims for it', () => {
      const permitted = steps.flatMap(({ to, rows }) =>
        rows
          .filter(({ verdict }) => verdict.permitted)
          .map(({ code, field, verdict }) => `${to} ${code} ${field} ${verdict.rule}`),
      )
      expect(permitted).toEqual([
        '2015-05-14 X.1.10 references update/standards',
        '2015-05-14 X.3.2 basicCodes update/standards',
        '2015-05-14 X.3.2 references update/standards',
        '2015-05-30 X.7.25 references update/standards',
        '2015-06-04 X.7.25 references update/standards',
        '2015-06-05 X.7.25 references update/standards',
        '2015-07-02 X.1.10 references update/publication',
        '2015-07-02 X.3.2 references update/publication',
        '2015-07-02 X.7.27 references update/publication',
        '2015-08-24 X.7.25 references update/publication',
        '2017-06-22 X.7.28 registration update/registration',
        '2018-12-21 X.7.29 registration update/registration',
        '2019-02-07 X.7.25 references update/standards',
        '2019-07-11 X.7.29 references update/publication',
        '2019-08-05 X.7.30 registration update/registration',
        '2019-11-27 X.7.30 references update/publication',
      ])
    })

    it('are read in whole: each record becomes an entry', () => {
      for (const file of files) {
        const past = pastRegistry(file, today())
        const [classes, subjects, enumerated] = registryIn(file).registries
        expect(past.classes).toHaveLength(classes?.records.length ?? 0)
        expect(past.subjects).toHaveLength(subjects?.records.length ?? 0)
        expect(past.enumerated).toHaveLength(enumerated?.records.length ?? 0)
      }
    })

    it('are not quoted in the page', () => {
      const words = files
        .flatMap((file) => registryIn(file).registries)
        .flatMap(({ records }) => records)
        .map((record) => fieldText(record, 'description').trim())
        .filter((text) => text !== '')
      expect(words.filter((text) => page.includes(text))).toEqual([])
    })
  },
)
