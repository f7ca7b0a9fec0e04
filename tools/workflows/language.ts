import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { validate as validateWorkflow } from '@actions/languageservice'
import { build } from 'esbuild'
import { TextDocument } from 'vscode-languageserver-textdocument'
const root = join(import.meta.dirname, '..', '..')

interface LanguageService {
  readonly validate: typeof validateWorkflow
}

/** Bundles the service first: it imports JSON as bundlers do, which Node.js refuses. */
async function loadService(): Promise<LanguageService> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-language-'))
  try {
    const outfile = join(folder, 'service.mjs')
    const contents = "export { validate } from '@actions/languageservice'"
    await build({
      stdin: { contents, resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    })
    const service: LanguageService = await import(pathToFileURL(outfile).href)
    return service
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const service = loadService()

/** Findings of GitHub's own language service in a workflow, line by line; it knows nothing of the actions that are used. */
export async function languageFaults(text: string): Promise<readonly string[]> {
  const { validate } = await service
  // The service remembers what it read under an address, so each text has one of its own.
  const name = createHash('sha256').update(text).digest('hex')
  const found = await validate(TextDocument.create(`file:///.github/workflows/${name}.yml`, 'yaml', 1, text))
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`)
}
