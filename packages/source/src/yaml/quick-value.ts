import { CORE_SCHEMA, load } from 'js-yaml'

// Anything that may be an anchor, alias, tag, directive, second document, merge or explicit key, a key that is no word, or a
// value on which versions of YAML or the two readers differ. What only looks like one costs time and nothing else.
const doubtful = [
  // First, what bounds the work of the others.
  /\s{100}|^.{301}|^[ ?:-]{33}/m,
  /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff]/,
  /(?:^|[\s[{,:-])(?:[&*]\S|!)/,
  /^(?:%|---|\.\.\.)/m,
  /<<|__[a-zA-Z]+__|constructor|prototype|PropertyOf|OwnProperty|IsEnumerable|toString|LocaleString|valueOf/,
  /(?:^|[[{,:?]|- )\s*(?:[-+][0-9]|[0-9]*\.[0-9]*\s*[\]},:]|[0-9.]{4,}\s*[\]},:]|(?:True|TRUE|False|FALSE)\s*[\]},:])/m,
  /(?:^|[[{,:?]|- )\s*'|[{,]\s*\[|^[^"\n]*"(?:[^"\n]*"[^"\n]*")*[^"\n]*$/m,
  /[^\n]#/,
  /(?<!: )>-$|[|>](?!-$)[0-9+-]*$/m,
  /(?:^|[\s[{,-])\?(?:\s|$)/m,
  /[\]}]\s*:|(?:^|[[{,-])\s*:|(?:^|[\s[{,])(?:~|null|Null|NULL)\s*:/m,
  /(?:^|[[{,:?]|- )\s*(?:y|n|yes|no|on|off)\s*(?:$|[\]},:#])/im,
  // Digits that no version of YAML takes for a number: those of a SHA-256 with a letter that is none of a binary or decimal one.
  /(?:^|[[{,:?]|- )\s*(?!(?=[0-9be]*[acdf])[0-9a-f]{64}\b)[-+]?(?:0[0-9box_.]|[0-9]+(?:_|:[0-9]|\.?[0-9_]*e)|\.[0-9ni])/im,
]

// Brackets that stay open at the end of a line are read in different ways; many in one another exhaust the stack.
function hasSimpleBrackets(text: string): boolean {
  let depth = 0
  for (const [character] of text.matchAll(/[[\]{}\n]/g)) {
    if (character === '\n') {
      if (depth !== 0) return false
    } else depth += character === '[' || character === '{' ? 1 : -1
    if (depth > 8) return false
  }
  return true
}

/**
 * Reads a YAML text in a fifth of the time that a careful reading takes, without places. Gives `undefined` for a text in which
 * there is anything out of the ordinary, right or wrong: that has to be read carefully. Where this gives a value, a careful
 * reading gives the same and finds no fault.
 */
export function quickValue(text: string): unknown {
  if (doubtful.some((form) => form.test(text)) || !hasSimpleBrackets(text)) return undefined
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? undefined
  } catch {
    return undefined
  }
}
