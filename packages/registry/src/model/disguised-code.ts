import type { RegistryCode } from './registry-code.js'
import { parseRegistryCode } from './registry-code.js'

const digit = /\p{Decimal_Number}/gu

// Each script has its ten digits in a row, the first of which follows on something that is no digit of the same row.
function valueOfDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Decimal_Number}$/u.test(String.fromCodePoint(point - value - 1))) value += 1
  return String(value)
}

const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, ''],
  [/[ХхΧχ×]/gu, 'X'],
  [/[・。．․‧·∙•]/gu, '.'],
]

function undress(text: string): string {
  const plain = lookAlikes
    .reduce((dressed, [from, to]) => dressed.replaceAll(from, to), text.normalize('NFKC'))
    .replaceAll(digit, valueOfDigit)
    .toUpperCase()
  return plain.replaceAll(/(?<=^|\.)0+(?=\d)/g, '')
}

/**
 * Reads a code that is written so that it looks like another: with leading zeros (X.7.07), in small letters (x.7.7), with
 * digits, letters or full stops of another script, with space or unseen characters in between. Gives the code that it would pass
 * for; `undefined` for a text that is the plain code itself, or that passes for none.
 */
export function readDisguisedCode(text: string): RegistryCode | undefined {
  return parseRegistryCode(text) ? undefined : parseRegistryCode(undress(text))
}
