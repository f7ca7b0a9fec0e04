import type { ConflictRule } from './conflict-rule.js'
import { basicCodesContradictClasses } from './basic-codes-contradict-classes.js'
import { basicCodesDoubled } from './basic-codes-doubled.js'
import { basicCodesIntermediate } from './basic-codes-intermediate.js'
import { basicCodesMalformed } from './basic-codes-malformed.js'
import { basicCodesOutOfOrder } from './basic-codes-out-of-order.js'
import { basicCodesUnknown } from './basic-codes-unknown.js'
import { codeGivenOutBefore } from './code-given-out-before.js'
import { codeOutOfRange } from './code-out-of-range.js'
import { codeSkipsAhead } from './code-skips-ahead.js'
import { codeTwice } from './code-twice.js'
import { codeUnregisteredSubject } from './code-unregistered-subject.js'
import { controllerOtherDocument } from './controller-other-document.js'
import { controllerStandardsTrack } from './controller-standards-track.js'
import { deprecatedChain } from './deprecated-chain.js'
import { deprecatedLoop } from './deprecated-loop.js'
import { deprecatedSuccessorMissing } from './deprecated-successor-missing.js'
import { referenceExpiredDraft } from './reference-expired-draft.js'
import { referenceNone } from './reference-none.js'
import { referenceNotAvailable } from './reference-not-available.js'
import { referenceUnknown } from './reference-unknown.js'
import { securityNoNote } from './security-no-note.js'
import { textLookAlike } from './text-look-alike.js'
import { textNearDescription } from './text-near-description.js'
import { textNearTitle } from './text-near-title.js'
import { textSame } from './text-same.js'

/** Every conflict check, in the order in which the page of rules has them. An exception names one of these by its id. */
export const conflictRules: readonly ConflictRule[] = [
  codeTwice,
  codeOutOfRange,
  codeUnregisteredSubject,
  codeGivenOutBefore,
  codeSkipsAhead,
  textSame,
  textNearTitle,
  textNearDescription,
  textLookAlike,
  basicCodesMalformed,
  basicCodesUnknown,
  basicCodesIntermediate,
  basicCodesDoubled,
  basicCodesOutOfOrder,
  basicCodesContradictClasses,
  controllerStandardsTrack,
  controllerOtherDocument,
  referenceNone,
  referenceUnknown,
  referenceExpiredDraft,
  referenceNotAvailable,
  deprecatedSuccessorMissing,
  deprecatedChain,
  deprecatedLoop,
  securityNoNote,
]
