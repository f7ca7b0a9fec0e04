import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rfcMapPage } from './rfc-map.js'

/** Prints the map of a repository that holds these files. */
function mapOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rfc-map-'))
  try {
    execFileSync('git', ['init', '-q', folder])
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    execFileSync('git', ['add', '-A'], { cwd: folder })
    return rfcMapPage(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the map of citations', () => {
  it('finds one section, several, and one that is broken over two lines of a comment', () => {
    const out = mapOf({
      'packages/registry/src/update/rule.ts': '// As RFC 5248 sections 2.1 and 2.3 have it.\n',
      'packages/replies/src/check.ts': '/**\n * Codes (RFC 2034\n * section 4).\n */\n',
      'registry-src/enumerated/X.7.20.yaml': 'description: against section 6.1 of RFC 6376\n',
    })
    expect(out).toContain('| 2.1 | the three tables and their fields | `registry/update` |')
    expect(out).toContain('| 2.3 | updates, and who may make them | `registry/update` |')
    expect(out).toContain('| 4 | which replies carry a code, and its form | `replies` |')
    expect(out).toContain('| 6.1 | how signatures are verified | `registry-src/enumerated` |')
  })

  it('says where a section is cited that it does not know', () => {
    expect(() => mapOf({ 'packages/registry/src/model/entry.ts': '// RFC 5248 section 2.9\n' })).toThrow(
      'packages/registry/src/model/entry.ts: RFC 5248 section 2.9',
    )
  })

  it('leaves out tests, fixtures and pages', () => {
    const out = mapOf({
      'packages/registry/test/entry.test.ts': '// RFC 5248 section 2.1\n',
      'docs/page.md': 'RFC 5248 section 2.1\n',
    })
    expect(out).not.toContain('info/rfc5248')
  })
})
