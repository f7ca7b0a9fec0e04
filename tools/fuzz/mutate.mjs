// Changes a text in one place: characters, lines and tokens moved, doubled, cut and joined; a piece repeated.

/** The largest input, in characters. */
export const longestInput = 256 * 1024

// Characters that readers have taken for something else, or that no reader expects.
const odd = [
  ...'\0\t\n\r\x0b\x0c\x1b\x7f\x80\x85\xa0\xad\xff',
  ...'\u200b\u200d\u2028\u202e\u2066\ufeff\ufffd\ufffe',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  '\r\n',
  '\n\n',
  ...'<>&"\'`{}[]()|:;,.-_=+*/\\#@!?%$^~ 0123456789aZ',
]
const special = [
  '__proto__',
  'constructor',
  'toString',
  'prototype',
  'hasOwnProperty',
  'null',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(40),
  '<![CDATA[',
  '-->',
  '&amp;',
  '=?utf-8?q?=41?=',
  '550 5.1.1',
  '5.7.1',
  'X.7.1',
]

const number = /\d+/g
const token = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu

/** Two places of a text, in their order, mostly near to each other. */
function range(text, { below, chance }) {
  const from = below(text.length + 1)
  const longest = chance(0.8) ? 12 : text.length
  return [from, Math.min(text.length, from + below(longest + 1))]
}

const splice = (text, from, to, put) => text.slice(0, from) + put + text.slice(to)

/** Moves, doubles, cuts or joins pieces of a text that are listed. */
function shuffle(pieces, joiner, { below, pick }) {
  const list = [...pieces]
  const [one, other] = [below(list.length), below(list.length)]
  pick([
    () => list.splice(one, 1),
    () => list.splice(one, 0, list[other] ?? ''),
    () => ([list[one], list[other]] = [list[other] ?? '', list[one] ?? '']),
    () => list.splice(one, 2, `${list[one] ?? ''}${list[one + 1] ?? ''}`),
    () => list.splice(Math.min(one, other), Math.abs(one - other)),
  ])()
  return list.join(joiner)
}

const changes = [
  (text, random) => splice(text, ...range(text, random), ''),
  (text, random) => splice(text, ...range(text, random), random.pick(odd)),
  (text, random) => splice(text, ...range(text, random), random.pick(special)),
  (text, random) => {
    const [from, to] = range(text, random)
    return splice(text, to, to, text.slice(from, to))
  },
  (text, random) => {
    const [from, to] = range(text, random)
    const at = random.below(text.length + 1)
    return splice(text, at, at, text.slice(from, to))
  },
  (text, random) => {
    const at = random.below(text.length + 1)
    return splice(text, at, at + 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(8))))
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => shuffle(text.split('\n'), '\n', random),
  (text, random) => shuffle(text.match(token) ?? [''], '', random),
  (text, random) => {
    const places = [...text.matchAll(number)]
    const place = random.pick(places)
    return place === undefined
      ? text
      : splice(
          text,
          place.index,
          place.index + place[0].length,
          String(random.below(random.pick([3, 10, 1000, 2e9]))),
        )
  },
  (text, random, other) => {
    const [from, to] = range(other, random)
    return splice(text, ...range(text, random), other.slice(from, to))
  },
  (text, random, other) =>
    text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
]

/** Changes a text in one to four places. `other` is a text that pieces are taken from. */
export function mutate(text, other, random) {
  let changed = text
  for (let count = 1 + random.below(4); count > 0; count -= 1)
    changed = random.pick(changes)(changed, random, other)
  return changed.slice(0, longestInput)
}

/** The piece of a text that is repeated: a few characters, a token, a line, or a few lines. */
function pieceOf(text, random) {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  return random.pick([
    () => text.slice(...range(text, random)),
    () => random.pick(text.match(token) ?? ['']),
    () => `${lines[at]}\n`,
    () => `${lines.slice(at, at + 4).join('\n')}\n`,
    () => random.pick(odd),
    () => random.pick(special) + random.pick(odd),
  ])()
}

/** A piece so often, each time the same or with another number in it. */
function repeated(piece, times, isNumbered) {
  if (!isNumbered) return piece.repeat(times)
  const [before, after] = piece.split(/(?<=^[^\d]*)\d+/, 2)
  return Array.from({ length: times }, (_, index) => `${before}${index}${after ?? ''}`).join('')
}

/**
 * Puts a piece of a text there 10 to 100,000 times, up to the largest size, or gives it alone.
 * @param mayNumber whether each time may have another number in it
 */
export function repeat(text, random, mayNumber) {
  const piece = pieceOf(text, random) || random.pick(odd)
  const times = random.pick([10, 100, 1000, 10_000, 100_000])
  const room = Math.max(0, longestInput - text.length)
  const isNumbered = mayNumber && random.chance(0.4)
  const longest = piece.length + (isNumbered ? 5 : 0)
  const all = repeated(piece, Math.min(times, Math.floor(room / longest)), isNumbered)
  const at = random.below(text.length + 1)
  return random.chance(0.5) ? splice(text, at, at, all) : all
}

/** A piece of a text of whole lines, of at most so many characters. */
export function excerpt(text, longest, random) {
  if (text.length <= longest) return text
  const start = text.indexOf('\n', random.below(text.length - longest)) + 1
  return text.slice(start, start + longest)
}
