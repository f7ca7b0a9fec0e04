import { enumeratedEntries } from '@smtp-status/codes/full'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { Asked } from './asked-code.js'
import { isKnownDocument, looksLikeDocument } from './document.js'
import type { CodesQuery } from './query.js'
import { fits } from './query.js'

/** The codes that were asked for and are not registered: `X.7.999`. */
export function missingCodes(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap((one) =>
    one.kind === 'code' && !enumeratedEntries().some(fits(one)) ? [`X.${one.subject}.${one.detail}`] : [],
  )
}

/** Codes with their class, or X in its place, as `explain` takes them. */
const wholeCodes = /^[245x](?:\.\d+){2}(?:[\s,]+[245x](?:\.\d+){2})*$/i

function adviceOn(text: string, asked: readonly Asked[]): string {
  const missing = missingCodes(asked)
  if (missing.length === 0)
    return 'smtp-status codes lists all, --table class and --table subject the sub-codes'
  const codes = wholeCodes.test(text.trim()) ? text.trim() : missing.join(' ')
  return `smtp-status explain ${codes} tells what can be said all the same`
}

/** Why nothing was found, and in a second line what to do. */
export function whyNothing({ text = '', document }: CodesQuery, asked: readonly Asked[]): string {
  const named = document ?? text
  if (!isKnownDocument(named) && (document !== undefined || looksLikeDocument(named)))
    return `the registry refers to no document ${showUnseen(named)}\n  smtp-status codes --full shows those that it does`
  return `no registered code fits\n  ${adviceOn(text, asked)}`
}
