import { enumeratedEntries } from '@smtp-status/codes/full'
import { printable } from '../printable.js'
import type { Asked } from './asked-code.js'
import { isKnownDocument, looksLikeDocument } from './document.js'
import type { CodesQuery } from './query.js'
import { fits } from './query.js'

/** Why nothing was found, and in a second line what to do. */
export function whyNothing({ text = '', document }: CodesQuery, isCode: boolean): string {
  const named = document ?? text
  if (!isKnownDocument(named) && (document !== undefined || looksLikeDocument(named)))
    return `the registry refers to no document ${printable(named)}\n  smtp-status codes --full shows those that it does`
  const advice = isCode
    ? `smtp-status explain ${text} tells what can be said of a code that is not registered`
    : 'smtp-status codes lists all, --table class and --table subject the sub-codes'
  return `no registered code fits\n  ${advice}`
}

/** The codes that were asked for and are not registered: `X.7.999`. */
export function missingCodes(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap((one) =>
    one.kind === 'code' && !enumeratedEntries().some(fits(one)) ? [`X.${one.subject}.${one.detail}`] : [],
  )
}
