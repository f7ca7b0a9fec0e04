import { describe, expect, it } from 'vitest'
import { makeBudget } from '../../src/probe/budget.js'

const limits = { replyMilliseconds: 100, totalMilliseconds: 1000, octets: 10, commands: 2 }

/** A budget whose clock goes as it is told; it begins at any point. */
function budgetAt() {
  let now = 5000
  const budget = makeBudget(limits, () => now)
  return { ...budget, pass: (milliseconds: number) => void (now += milliseconds) }
}

describe('a budget', () => {
  it('counts what is sent and received', () => {
    const { send, receive, used } = budgetAt()
    send(6)
    receive(4)
    receive(3)
    expect(used()).toEqual({ commands: 1, octetsSent: 6, octetsReceived: 7 })
  })

  it('is exhausted when as many commands were sent as may be', () => {
    const { send, exhausted } = budgetAt()
    send(1)
    expect(exhausted()).toBeNull()
    send(1)
    expect(exhausted()).toBe('commands')
  })

  it('is exhausted when as many octets were received as may be', () => {
    const { receive, exhausted } = budgetAt()
    receive(9)
    expect(exhausted()).toBeNull()
    receive(1)
    expect(exhausted()).toBe('octets')
  })

  it('is exhausted when its time is up, a few milliseconds early', () => {
    const { pass, exhausted } = budgetAt()
    pass(990)
    expect(exhausted()).toBeNull()
    pass(5)
    expect(exhausted()).toBe('time')
  })

  it('waits for one reply as long as that may take, and no longer than all may', () => {
    const { pass, patience } = budgetAt()
    expect(patience()).toBe(100)
    pass(930)
    expect(patience()).toBe(70)
    pass(930)
    expect(patience()).toBe(0)
  })
})
