import type { FileFinding } from '../../src/report/finding.js'

/** A finding of a registered code with another class than its basic code, with some of it changed. */
export const aFinding = (changed: Partial<FileFinding> = {}): FileFinding => ({
  rule: 'code/class-disagrees',
  severity: 'error',
  file: 'a.js',
  line: 7,
  column: 13,
  endColumn: 18,
  lineText: "reply(552, '4.3.1 Full')",
  cutBefore: 0,
  message: '4.3.1 has another class than 552',
  advice: 'Write 5.3.1',
  source: 'RFC 2034 section 4',
  details: [],
  more: { status: '4.3.1' },
  ...changed,
})
