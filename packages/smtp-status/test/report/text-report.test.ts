import { describe, expect, it } from 'vitest'
import { findingText, summaryText } from '../../src/report/text-report.js'
import { aFinding } from './a-finding.js'

const terminal = { print: () => undefined, warn: () => undefined, colours: false, columns: 80 }

describe('a finding for people', () => {
  it('says where and what, marks the place, and says what to do', () => {
    expect(findingText(aFinding({ details: [['answers', 'RCPT']] }), terminal)).toBe(`\
a.js:7:13 error code/class-disagrees
  7 | reply(552, '4.3.1 Full')
    |             ^^^^^
  answers  RCPT
  4.3.1 has another class than 552 (RFC 2034 section 4). Write 5.3.1.

`)
  })

  it('shows that something was cut off before what is kept of a line', () => {
    const long = { lineText: 'x 552 4.3.1 Full', cutBefore: 700, column: 707, endColumn: 712 }
    expect(findingText(aFinding(long), terminal)).toContain(`\
  7 | …x 552 4.3.1 Full
    |        ^^^^^
`)
  })

  it('colours the severity and the mark where it may', () => {
    const text = findingText(aFinding(), { ...terminal, colours: true })
    expect(text).toContain('\u001b[31merror\u001b[39m')
    expect(text).toContain('\u001b[31m^^^^^\u001b[39m')
  })

  it('shows a hostile name and line harmlessly', () => {
    const text = findingText(
      aFinding({ file: 'a\u001b[2J\n.js', lineText: "reply(552, '4.3.1\u009b')" }),
      terminal,
    )
    expect(text).toMatch(/^a\\x1b\[2J\\n\.js:7:13 error/)
    expect(text).toContain(`reply(552, '4.3.1\\x9b')`)
  })
})

it('the summary has a line for each rule and severity', () => {
  expect(summaryText([aFinding(), aFinding({ severity: 'remark' }), aFinding()], terminal)).toBe(`\
      2 error   code/class-disagrees
      1 remark  code/class-disagrees
`)
})
