import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { siteFiles } from '../src/pages/all.js'
import { realSite } from './browser.js'

/** The recommended rules; where one is set otherwise, the reason stands beside it. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A code such as X.7.26 is its own anchor; HTML permits any text without blanks.
    'valid-id': ['error', { relaxed: true }],
    // Choices of a filter share their name; that is how a form sends them.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // A list may have a name (ARIA 1.2, role list).
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // ">" is text; the writer of the pages escapes what is not.
    'no-raw-characters': 'off',
    // A field of search is sent by Enter; filters and the proposal act as they change.
    'wcag/h32': 'off',
    // Text before a tag is of no weight.
    'no-trailing-whitespace': 'off',
    // Both ways to end a void element are sound.
    'void-style': 'off',
    'long-title': 'off',
  },
})

it('every page is sound HTML', async () => {
  const pages = [...siteFiles(await realSite())].filter(({ path }) => path.endsWith('.html'))
  // One of each code's four pages stands for all of them.
  const shown = pages.filter(({ path }) => !/^[24]\.\d/.test(path))
  const reports = await Promise.all(shown.map(({ path, text }) => validator.validateString(text, path)))
  const messages = reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages: found }) =>
      found.map(({ ruleId, message }) => `${filePath}: ${ruleId} ${message}`),
    ),
  )
  expect(messages).toEqual([])
})

it('no heading holds what has a role of its own, such as a message that changes', async () => {
  const pages = [...siteFiles(await realSite())].filter(({ path }) => path.endsWith('.html'))
  const inHeadings = pages.flatMap(({ text }) =>
    [...text.matchAll(/<h([1-6])[ >].*?<\/h\1>/gs)].map(([heading]) => heading),
  )
  expect(inHeadings.length).toBeGreaterThan(1000)
  expect(inHeadings.filter((heading) => / role=| aria-live=/.test(heading))).toEqual([])
})
