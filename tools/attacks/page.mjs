// Prints the faults that attackers found, as a section of docs/reliability.md.
import { attacks } from './attacks.mjs'

const row = ({ fault, tests }) =>
  `| ${fault} | ${tests.map(([file, name]) => `\`${file}\`: ${name}`).join('; ')} |`

/** The section, in Markdown. */
export const attacksSection = () => `## Faults that attackers found

Each has tests that keep it away. \`tools/attacks/attacks.test.ts\` fails where one of them is gone.

| fault | tests |
| --- | --- |
${attacks.map(row).join('\n')}
`
