import { otherEntry, changePair, updatePair } from '../../example/example-update.js'
import { claimPath, governedFields } from '../transition.js'
import type { UpdateRule } from '../update-rule.js'

const securityNote = 'Tells the sender of the flood that it was noticed.'

/** Our own notes change without an authority. */
export const annotationRule: UpdateRule = {
  id: 'update/annotation',
  title: "Our own notes on an entry change without anybody's word",
  source: 'RFC 5248 section 3, and this project for its own notes',
  severity: 'error',
  why:
    'A security note and the exceptions to our checks are annotations of this project. They are no part of what was ' +
    'registered, so nobody outside has to allow them, and they need no item in the history. A history item that holds nothing else ' +
    'would put words into the mouth of an authority that has said nothing.',
  check: ({ steps }) =>
    steps
      .filter((step) => step.fields.length > 0 && governedFields(step).length === 0)
      .map((step) => ({
        path: claimPath(step),
        message: 'the item claims an authority for nothing but a note of ours',
        found: step.fields.join(),
        advice: 'take the item out; the note may change without it',
      })),
  example: {
    fires: (base) =>
      changePair(
        base,
        otherEntry,
        { securityNote },
        { authority: 'change-controller', by: 'standards@taugh.com', was: { securityNote: null } },
      ),
    quiet: (base) => updatePair(base, [otherEntry], [{ ...otherEntry, securityNote }]),
  },
}
