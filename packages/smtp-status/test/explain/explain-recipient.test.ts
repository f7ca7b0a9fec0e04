import { describe, expect, it } from 'vitest'
import { withAction } from '../../src/explain/explain-recipient.js'
import { explainReply } from '../../src/explain/explained.js'
import { wholeReply } from '../../src/explain/found-in-text.js'

const told = (action: string, reply: string): readonly (string | null)[] => {
  const { outcome, retry, doubt } = withAction(action, explainReply(wholeReply(reply)))
  return [outcome, retry, doubt]
}
const counts = 'which counts, as it is what the server did (RFC 3464 section 2.3.3)'

describe('the action of a report', () => {
  it('that is none of the five, or is written in capitals, changes nothing', () => {
    const explanation = explainReply(wholeReply('550 5.1.1 No'))
    for (const action of ['', 'FAILED', 'failed ', 'toString', '__proto__'])
      expect(withAction(action, explanation)).toBe(explanation)
  })

  it('is contradicted by both of the codes that there are', () => {
    expect(told('delivered', '550 5.1.1 No')).toEqual([
      'success',
      'not needed',
      `550 5.1.1 contradicts the action delivered, ${counts}`,
    ])
    expect(told('delivered', '550 No')).toEqual([
      'success',
      'not needed',
      `550 contradicts the action delivered, ${counts}`,
    ])
  })

  it('is not contradicted by what tells of no outcome', () => {
    expect(told('delivered', 'x.1.1')).toEqual(['success', 'not needed', null])
    expect(told('delayed', 'x.1.1')).toEqual(['failed for now', 'not needed', null])
    expect(told('failed', 'x.1.1')).toEqual(['failed for good', 'unclear', null])
  })

  it('adds its doubt to the one that there is', () => {
    const explanation = explainReply(wholeReply('550 4.2.2 Full'))
    const { doubt } = withAction('relayed', explanation)
    expect(explanation.doubt).not.toBeNull()
    expect(doubt?.startsWith(explanation.doubt ?? '-')).toBe(true)
    expect(doubt).toContain('550 4.2.2 contradicts the action relayed')
  })

  it('leaves what to look at where the message did not come through', () => {
    const explanation = explainReply(wholeReply('450 4.4.1 No'))
    expect(explanation.lookAt).not.toEqual([])
    expect(withAction('delayed', explanation).lookAt).toEqual(explanation.lookAt)
    expect(withAction('expanded', explanation).lookAt).toEqual([])
  })
})

describe('why a message failed or is delayed', () => {
  it('is what the code says', () => {
    expect(withAction('failed', explainReply(wholeReply('452'))).meaning).toBe(
      'Failed for now, and the server has given up: The server is short of storage for now.',
    )
    expect(withAction('delayed', explainReply(wholeReply('452'))).meaning).toBe(
      'Delayed, and the server goes on: The server is short of storage for now.',
    )
  })

  it.each(['failed', 'delayed'])('is not told by a success of which no more is known (%s)', (action) => {
    // No document names 260.
    const { meaning } = withAction(action, explainReply(wholeReply('260 done')))
    expect(meaning).toMatch(/: the report has no code that says why\.$/)
  })
})
