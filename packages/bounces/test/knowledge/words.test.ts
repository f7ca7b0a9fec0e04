import { expect, it } from 'vitest'
import { longestText, wordsOf } from '../../src/knowledge/words.js'

it.each([
  ['User <a.b@example.com> UNKNOWN!', ['user', '@', 'unknown']],
  ["doesn't; doesn’t", ['doesnt', 'doesnt']],
  ['550-5.1.1 The e-mail\r\n550 5.1.1 address', ['the', 'email', 'address']],
  ['Boîte Déjà', ['boite', 'deja']],
  ['宛先 not 不明', ['宛', '先', 'not', '不', '明']],
  ['usuário São', ['usuario', 'sao']],
  ['(S3150) mx1.example', ['s3150', 'mx1', 'example']],
  ['', []],
  ['9 lives, 99 or 9b', ['lives', 'or', '9b']],
  ['bob  @carol   dave', ['bob', '@', 'dave']],
  ['  ?! 12 ', []],
])('%j has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('looks at the beginning of a long text alone', () => {
  expect(wordsOf(`${'x '.repeat(longestText)} unknown`)).not.toContain('unknown')
})
