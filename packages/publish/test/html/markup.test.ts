import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Html, escapeHtml, html, joined } from '../../src/html/markup.js'
import { anyText } from '../arbitrary-registry.js'

describe('the HTML template', () => {
  it('escapes what is put into it', () => {
    expect(html`<p title="${'"'}">${"<b> & 'b'"}</p>`.text).toBe(
      '<p title="&quot;">&lt;b&gt; &amp; &#39;b&#39;</p>',
    )
  })

  it('takes what another template made as it is, in lists too', () => {
    expect(html`<p>${[html`<b>${'<'}</b>`, 'and', 1]}</p>`.text).toBe('<p><b>&lt;</b>and1</p>')
  })

  it('leaves out nothing-values and the indent of its own lines, but not line breaks of a text', () => {
    const list = html`<ul>
      <li>${'a\n  b'}</li>
      ${undefined}
    </ul>`
    expect(list.text).toBe('<ul>\n<li>a\n  b</li>\n\n</ul>')
  })

  it('puts a separator between pieces alone', () => {
    expect(html`${joined(['a', 'b', 'c'], html`<br />`)}`.text).toBe('a<br />b<br />c')
    expect(html`${joined([], ', ')}`.text).toBe('')
  })

  it('knows its own pieces by their class, so that no text can pass for one', () => {
    expect(html`${JSON.stringify({ text: '<b>' })}`.text).not.toContain('<b>')
    expect(html`${new Html('<b>')}`.text).toBe('<b>')
  })
})

describe('escaping', () => {
  it('leaves no character of any text that could end an attribute or begin an element', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
      }),
    )
  })

  it('writes the replacement character for a control character, which HTML cannot hold', () => {
    expect(escapeHtml('a\u0000\u001B\u0085b\tc')).toBe('a\uFFFD\uFFFD\uFFFDb\tc')
  })
})
