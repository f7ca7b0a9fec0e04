import { describe, expect, it } from 'vitest'
import { textOfHtml } from '../../src/message/html-text.js'

describe('HTML shows', () => {
  it.each([
    ['', ''],
    ['no tags', 'no tags'],
    ['a<b>c</b>d', 'a\nc\nd'],
    ['a < b', 'a < b'],
    ['to <sam@example.net> it', 'to <sam@example.net> it'],
    ['<b>sam@example.net</b>', '\nsam@example.net\n'],
  ])('a line for each tag, and what is no tag: %j', (html, text) => expect(textOfHtml(html)).toBe(text))

  it.each([
    ['&amp;&lt;&gt;&quot;&apos;&nbsp;|', '&<>"\' |'],
    ['&#39;&#65;', "'A"],
    ['&#160;|&#xA0;|', ' | |'],
    ['&#x41;&#X1f600;', 'A\u{1F600}'],
    ['&#1114111;|&#1114112;|', '\u{10FFFF}||'],
    ['&foo;&a;&bogus;&#12345678;', '&foo;&a;&bogus;&#12345678;'],
    ['&amp;lt;', '&lt;'],
  ])('characters by name and number: %j', (html, text) => expect(textOfHtml(html)).toBe(text))

  it.each([
    ['a<style>p > b {}</style>c<i>d', 'a\nc\nd'],
    ['a<SCRIPT>if (a<b) c()</SCRIPT>d', 'a\nd'],
    ['a<!-- b -->c', 'a\nc'],
    ['a<!-- b <i>c</i> -->d', 'a\nd'],
    ['a<style>b', 'a'],
    ['a<styles>b', 'a\nb'],
  ])('nothing of what is never shown: %j', (html, text) => expect(textOfHtml(html)).toBe(text))
})
