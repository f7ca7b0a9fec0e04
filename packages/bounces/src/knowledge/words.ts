/** The longest text that counts, in characters; what a server says at length repeats its beginning. */
export const longestText = 4000

const cjk = /[\u2e80-\u312f\u31f0-\u9fff\uf900-\ufaff\uff66-\uff9f]/g
const accents = /[\u0300-\u036f]/g
const notAscii = /[^\p{ASCII}]/u
const betweenAscii = /[^a-z0-9@]+/
const between = /[^\p{L}\p{N}@]+/u
const numberForm = /^\d*$/
const lastDigit = 57

/** Takes accents off, so that texts that lost them fit as well, and lets each character stand alone where no spaces part words. */
const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(accents, '').normalize('NFC').replaceAll(cjk, ' $& ')

/** Puts the sign alone for each address, or whatever else has one between blanks. */
const withoutAddresses = (text: string): string =>
  text
    .split(/\s/)
    .map((chunk) => (chunk.includes('@') ? '@' : chunk))
    .join(' ')

const isNumber = (word: string): boolean => !(word.charCodeAt(0) > lastDigit) && numberForm.test(word)

/**
 * The words of a text, in lower case, without accents and punctuation. Numbers and codes are left out, so that a sentence
 * that goes on in the next line of a reply is one; `e-mail` is `email`. An address tells nothing of the cause and its words
 * would mislead, so it is the one word `@`. Takes time in proportion to the text, of which the first 4,000 characters count.
 */
export function wordsOf(text: string): readonly string[] {
  const lower = text
    .slice(0, longestText)
    .toLowerCase()
    .replaceAll(/['’`´]/g, '')
    .replaceAll('e-mail', 'email')
  const isAscii = !notAscii.test(lower)
  const all = isAscii ? lower : plain(lower)
  return (all.includes('@') ? withoutAddresses(all) : all)
    .split(isAscii ? betweenAscii : between)
    .filter((word) => !isNumber(word))
}
