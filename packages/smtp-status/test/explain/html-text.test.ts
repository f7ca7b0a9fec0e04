import { describe, expect, it } from 'vitest'
import { textOfHtml } from '../../src/explain/html-text.js'
import { run } from '../support.js'

describe('HTML', () => {
  it.each([
    ['<p>550 5.1.1 a</p>', '\n550 5.1.1 a\n'],
    ['550&nbsp;5.4.1&#160;a', '550 5.4.1 a'],
    ['&#39;550 a&#x27; &lt;b&gt; &quot;&amp;&apos;', `'550 a' <b> "&'`],
    ['<bob@example.net>', '<bob@example.net>'],
    ['&unknown; &#99999999; &#1114112;', '&unknown; &#99999999; '],
  ])('is, of %j, what a reader sees of it', (html, text) => {
    expect(textOfHtml(html)).toBe(text)
  })

  it.each([
    'a<style>p { font-weight: 500 }\n.b > i {}</style>b',
    'a<STYLE type="text/css">\nfont-weight: 500 }</STYLE\n>b',
    'a<script>if (1 < 2) x = "450 4.7.1"</script>b',
    'a<!-- <b>550 5.7.1</b> -->b',
    'a<!--[if mso]><style>font-weight: 500</style><![endif]-->b',
  ])('has nothing of what no reader sees: %j', (html) => {
    expect(textOfHtml(html)).toBe('a\nb')
  })

  it('has the reply of a bounce, and no numbers of its style', async () => {
    const html = '<style>\nh1 { font-weight: 500 }\n</style><p>Host said:<br>550&nbsp;5.4.1 no access</p>'
    const { out } = await run(['explain', '--json'], { input: `Content-Type: text/html\n\n${html}` })
    expect(JSON.parse(out)).toMatchObject({
      explanations: [{ given: '550 5.4.1 no access', status: '5.4.1' }],
    })
    expect(JSON.parse(out).explanations).toHaveLength(1)
  })
})
