import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMarkdown, longestReport } from '../../src/github/harmless.js'

const note = '\n_Cut here: the whole report is among the artifacts of the run._\n'

describe('cutMarkdown', () => {
  it('leaves a report alone that GitHub takes', () => {
    const text = 'a'.repeat(longestReport)
    expect(cutMarkdown(text)).toBe(text)
  })

  it('cuts at the end of a line and says so', () => {
    expect(cutMarkdown('one\ntwo\nthree\n', 9)).toBe(`one\ntwo\n${note}`)
  })

  it('cuts a line that is too long by itself', () => {
    expect(cutMarkdown('abcdef', 3)).toBe(`abc\n${note}`)
  })

  it('closes a fence and the folds around it', () => {
    expect(cutMarkdown('<details>\n````diff\n```\n-a\n+b\n', 24)).toBe(
      `<details>\n\`\`\`\`diff\n\`\`\`\n\`\`\`\`\n\n</details>\n${note}`,
    )
  })

  it('counts no fold inside a fence, and closes none that is closed', () => {
    expect(cutMarkdown('```\n<details>\n```\n<details></details>\nmore and more\n', 38)).toBe(
      `\`\`\`\n<details>\n\`\`\`\n<details></details>\n${note}`,
    )
  })

  it('keeps within what GitHub takes, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 200, maxLength: 400, unit: fc.constantFrom('`', '\n', 'a', ' ', '~') }),
        (text) => {
          expect(cutMarkdown(text, 100).length).toBeLessThan(100 + note.length + 110)
        },
      ),
    )
  })
})
