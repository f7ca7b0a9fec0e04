import { describe, expect, it } from 'vitest'
import { listOf, numberAt, parseJson, textAt, valueAt } from '../../src/github/json.js'

const event = { issue: { number: 12, title: 'Register', labels: [] }, none: null }

describe("what is read from GitHub's JSON", () => {
  it('is what stands at the path', () => {
    expect(textAt(event, 'issue.title')).toBe('Register')
    expect(numberAt(event, 'issue.number')).toBe(12)
    expect(listOf(valueAt(event, 'issue.labels'), 'labels')).toEqual([])
  })

  it('is nothing where the path leads nowhere, or to what every object inherits', () => {
    for (const path of ['issue.body', 'none.body', 'issue.title.length.x', 'issue.constructor', 'toString']) {
      expect(valueAt(event, path)).toBeUndefined()
    }
  })

  it.each([
    [() => textAt(event, 'issue.number'), /no text at issue\.number/],
    [() => numberAt(event, 'issue.title'), /no positive whole number at issue\.title/],
    [() => numberAt({ n: 1.5 }, 'n'), /no positive whole number at n/],
    [() => numberAt({ n: 0 }, 'n'), /no positive whole number at n/],
    [() => listOf({}, 'files'), /no list at files/],
    [() => parseJson('{', 'event.json'), /event\.json is not JSON/],
  ])('is refused in words where it is of another sort', (read, message) => expect(read).toThrow(message))
})
