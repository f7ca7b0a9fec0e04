const accents = /[\u0300-\u036f]/g
const between = /[^\p{L}\p{N}]+/u

const ignored = new Set(
  'a an and are as at be been by can for from had has have i in is it its my of on or our so that the this to was we were will with you your'.split(
    ' ',
  ),
)

const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['xes', 'x'],
  ['sses', 'ss'],
  ['shes', 'sh'],
  ['ches', 'ch'],
]

/** Takes an ending off where at least three letters are left: `exceeded` and `exceeds` are `exceed`, `denied` is `deny`. */
function withoutEnding(word: string): string {
  for (const [ending, instead] of endings)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      return word.slice(0, -ending.length) + instead
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word
}

/** Brings the forms of an English word together; the result need not be a word. */
export function stem(word: string): string {
  const base = withoutEnding(word)
  const single = base !== word && /([bdglmnprt])\1$/.test(base) ? base.slice(0, -1) : base
  return single.length > 4 && single.endsWith('e') ? single.slice(0, -1) : single
}

/** The words of a text as they are searched for: stems, in lower case, without accents and without the commonest words. */
export function termsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(accents, '')
    .replaceAll(/['’]/g, '')
    .split(between)
  return words.filter((word) => word !== '' && !ignored.has(word)).map(stem)
}
