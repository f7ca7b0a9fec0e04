// Prints what came of building under other circumstances, as a section of docs/reliability.md.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, 'results.json')

const outputs = ['artifacts', 'site', 'tarballs']

const row = ({ name, differs }) =>
  `| ${[name, ...outputs.map((output) => differs[output].length)].join(' | ')} |`

/** The section, in Markdown; nothing where it was never run. */
export function sameBytesSection() {
  if (!existsSync(file)) return ''
  const { files, variants } = JSON.parse(readFileSync(file, 'utf8'))
  return `## The same bytes anywhere

The project is cloned, built, packed and made into pages once as it is, and once for each circumstance. The table says how many files
differ then.

| circumstance | ${outputs.map((output) => `${output} (${files[output]})`).join(' | ')} |
| --- | ${outputs.map(() => '---:').join(' | ')} |
${variants.map(row).join('\n')}

Command: \`npm run same-bytes\`. CI builds twice with another time zone and language (\`npm run check:reproducible\`).
`
}
