import { describe, expect, it } from 'vitest'
import { actionInLogLine, actionInWords } from '../../src/text/disposition.js'

describe('the action that words tell', () => {
  it.each([
    ['no such user', 'failed'],
    ['it will be retried', 'delayed'],
    ['it will be retried\nmessage expired', 'failed'],
  ])('%j: %s', (words, action) => expect(actionInWords(words)).toBe(action))
})

const exim = '2026-01-02 10:00:00 1abCde'

describe('the action in a line of a log', () => {
  it.each([
    ['to=<sam@example.net>, status=deferred (timed out)'],
    ['status=SOFTBOUNCE'],
    ['sam SOFTBOUNCE'],
    ['stat=Deferred: timed out'],
    ['result=TempFail'],
    ['result="TempFail"'],
    ['sam (file) == x'],
    [`${exim} == sam R=local`],
    [`x ${exim} == sam@example.net`],
    ['delivery 12: deferral: later'],
  ])('is a delay: %s', (line) => expect(actionInLogLine(line)).toBe('delayed'))

  it.each([
    ['to=<sam@example.net>, status=bounced (no)'],
    ['status=expired'],
    ['result=PermFail'],
    ['result="PermFail"'],
    [`${exim} ** sam R=local`],
    [`x ${exim} ** sam@example.net`],
    [`${exim} == sam@example.net retry timeout exceeded`],
    ['sam: retry timeout exceeded'],
    ['delivery 12: failure: no'],
    ['dsn=5.12.34, stat=User unknown'],
    ["I've_given_up"],
    ["I've given up"],
  ])('is a failure: %s', (line) => expect(actionInLogLine(line)).toBe('failed'))

  it.each([
    ['status=sent (250 Ok)'],
    ['result=Ok'],
    ['result="Ok"'],
    ['dsn=5.1.1, stat=Sent'],
    ['x => sam@example.net'],
    ['delivery 12: success: yes'],
  ])('is a success: %s', (line) => expect(actionInLogLine(line)).toBe('delivered'))

  it.each([
    [''],
    ['a == b'],
    [`x ${exim} == sam`],
    [`x ${exim} ** sam`],
    ['dsn=5.1.1, stat=queued'],
    ['dsn=4.1.1, stat=User unknown'],
    ['x => sam'],
    [`${'x'.repeat(4000)} status=bounced`],
  ])('is not said: %s', (line) => expect(actionInLogLine(line)).toBeNull())
})
