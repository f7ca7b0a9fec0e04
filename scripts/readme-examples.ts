import { strict as assert } from 'node:assert'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const block = /^```js\n([\s\S]*?)^```$/gm
const claim = /^(?!\s*(?:import|const|let)\b)(.+?)\s*\/\/ → (.+)$/

/** Turns a line such as `print(code) // → '5.7.26'` into an assertion; other lines stay as they are. */
function asserted(line: string): string {
  const match = claim.exec(line)
  return match ? `assert.deepEqual(${match[1]}, ${match[2]})` : line
}

/**
 * Runs every `js` block of a package's README as a module inside that package, each `// → value` as an assertion.
 * Gives how many claims were checked, so that a README without any cannot pass for a tested one.
 */
export async function runReadmeExamples(packageFolder: string): Promise<number> {
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8')
  const folder = mkdtempSync(join(packageFolder, 'dist', 'readme-'))
  let claims = 0
  try {
    for (const [index, [, code = '']] of [...readme.matchAll(block)].entries()) {
      const lines = code.split('\n').map(asserted)
      claims += lines.filter((line) => line.startsWith('assert.')).length
      const file = join(folder, `example-${index}.mjs`)
      writeFileSync(file, `import { strict as assert } from 'node:assert'\n${lines.join('\n')}\n`)
      await import(/* @vite-ignore */ pathToFileURL(file).href)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  assert.ok(claims > 0, `${packageFolder}/README.md makes no claim`)
  return claims
}
