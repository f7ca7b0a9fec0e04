import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/help/blocks.js'
import { text } from './a-help.js'

describe('what stands behind the options of a help', () => {
  it('is read as paragraphs, headings, lists and lines to be kept', () => {
    expect(blocksOf(text)).toEqual([
      { kind: 'prose', text: 'A paragraph that goes on.' },
      { kind: 'prose', text: 'Exit status: 0 fine.' },
      { kind: 'heading', text: 'The forms:' },
      {
        kind: 'items',
        items: [
          { term: 'one', texts: ['what one is, which goes on:', '{"x": 1}'] },
          { term: 'number two', texts: ['what it is'] },
        ],
      },
      { kind: 'heading', text: 'In order:' },
      {
        kind: 'items',
        items: [
          { term: '1.', texts: ['first'] },
          { term: '2.', texts: ['second, which goes on'] },
        ],
      },
      { kind: 'heading', text: 'Examples:' },
      { kind: 'lines', lines: ['smtp-status one | smtp-status two', 'smtp-status three'] },
    ])
  })
})
