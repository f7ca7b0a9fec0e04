import { expect, it } from 'vitest'
import { excerptLines } from '../../src/report/index.js'

const style = { columns: 80, faint: (text: string) => `<${text}>`, mark: (text: string) => `[${text}]` }
const range = { line: 2, column: 3, endLine: 2, endColumn: 5 }

it('shows a line with its number, and marks a range below it', () => {
  expect(excerptLines('one\n\tx = 12', range, style)).toEqual(['  <2 |>     x = 12', '  <  |>      [^^]'])
})

it('gives the line the number that it is told', () => {
  expect(excerptLines('one\n\tx = 12', range, { ...style, number: 120 })).toEqual([
    '  <120 |>     x = 12',
    '  <    |>      [^^]',
  ])
})
