import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conformancePage } from './conformance.js'
import { faultsPage } from './faults.js'
import { hasIanaFiles, ianaFiles, today } from './iana-files.js'
import { judgeTransitions } from './judge-transitions.js'
import { limitsPage } from './limits.js'
import { registryRulesPage } from './registry-rules.js'
import { replyRulesPage } from './reply-rules.js'
import { rfcMapPage } from './rfc-map.js'
import { transitionsPage } from './transitions.js'

const root = join(import.meta.dirname, '../..')

/** Every page that is printed from data, with its generator and, where it needs material beside the clone, whether that is there. */
const pages: Readonly<Record<string, { readonly print: () => string; readonly canPrint?: boolean }>> = {
  'docs/conformance.md': { print: conformancePage },
  'docs/faults.md': { print: faultsPage },
  'docs/limits.md': { print: limitsPage },
  'docs/rfc-map.md': { print: () => rfcMapPage(root) },
  'docs/rfc2034.md': { print: replyRulesPage },
  'docs/rules.md': { print: registryRulesPage },
  'docs/transitions.md': {
    print: () => transitionsPage(judgeTransitions(ianaFiles(), today())),
    canPrint: hasIanaFiles,
  },
}

// Vitest writes a page anew when it runs with -u, and else compares.
describe.each(Object.entries(pages))('%s', (file, { print, canPrint = true }) => {
  it.skipIf(!canPrint)('is up to date (npm run pages writes it anew)', async () => {
    await expect(print()).toMatchFileSnapshot(join(root, file))
  })
})
