import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { replyRules } from '@smtp-status/replies/rules'
import type { ReplyRuleId } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import { expectations, linesOf, recordingsFolder } from '../../../replies/test/expected-findings.js'
import { run } from '../support.js'

interface Report {
  readonly files: readonly { readonly format: string; readonly protocol: string; readonly replies: number }[]
  readonly findings: readonly { readonly rule: ReplyRuleId; readonly line: number }[]
}

describe.skipIf(!existsSync(recordingsFolder))(
  'smtp-status lint on the recorded sessions (needs ../shared)',
  () => {
    it.each(expectations)(
      'names the lines of $recording',
      async ({ recording, protocol, replies, findings }) => {
        const { out, status } = await run(['lint', '--json', join(recordingsFolder, recording)])
        const report: Report = JSON.parse(out)
        expect(report.files).toMatchObject([{ format: 'jsonl', protocol, replies }])
        const expected = Object.entries(findings).flatMap(([rule, places]) =>
          linesOf(places).map((line) => `${line} ${rule}`),
        )
        const found = report.findings.map(({ line, rule }) => `${line} ${rule}`)
        expect(found.toSorted()).toEqual(expected.toSorted())
        const isError = Object.values(replyRules).some(
          ({ id, severity }) => severity === 'error' && (findings[id] ?? []).length > 0,
        )
        expect(status).toBe(isError ? 1 : 0)
      },
    )
  },
)
