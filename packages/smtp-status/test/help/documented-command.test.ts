import { describe, expect, it } from 'vitest'
import { helpText } from '../../src/help/documented-command.js'
import { text } from './a-help.js'

describe('what stands behind the options of a help', () => {
  it('is filled to the width, with texts beside their terms', () => {
    expect(helpText(text, 60)).toBe(`\
A paragraph that goes on.

Exit status: 0 fine.

The forms:
  one         what one is, which goes on:
              {"x": 1}
  number two  what it is

In order:
  1. first
  2. second, which goes on

Examples:
  smtp-status one | smtp-status two
  smtp-status three`)
  })

  it('has texts below their terms where there is little room, and lines to be copied in one piece', () => {
    expect(helpText(text, 20)).toBe(`\
A paragraph that
goes on.

Exit status: 0 fine.

The forms:
  one
      what one is,
      which goes on:
      {"x": 1}
  number two
      what it is

In order:
  1. first
  2. second, which
     goes on

Examples:
  smtp-status one | smtp-status two
  smtp-status three`)
  })

  it('is no wider than 80 columns in a wide terminal', () => {
    expect(helpText('word '.repeat(40), 200)).toBe(helpText('word '.repeat(40), 80))
  })
})
