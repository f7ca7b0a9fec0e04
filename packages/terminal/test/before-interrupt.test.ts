import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { beforeInterrupt } from '../src/index.js'

/** A process that remembers the signals that it ended by. */
class Interrupted extends EventEmitter {
  readonly pid = 7
  readonly ended: [number, NodeJS.Signals][] = []
  readonly kill = (pid: number, signal: NodeJS.Signals): number => this.ended.push([pid, signal])
}

it('does what is to be done once, and lets the process end by the signal', () => {
  const own = new Interrupted()
  let done = 0
  beforeInterrupt(own, () => (done += 1))
  own.emit('SIGINT', 'SIGINT')
  own.emit('SIGTERM', 'SIGTERM')
  expect([done, own.ended]).toEqual([1, [[7, 'SIGINT']]])
})

it('does nothing once it was called off, and leaves the signals as they were', () => {
  const own = new Interrupted()
  let done = 0
  const callOff = beforeInterrupt(own, () => (done += 1))
  callOff()
  own.emit('SIGINT', 'SIGINT')
  expect([done, own.ended, own.eventNames()]).toEqual([0, [], []])
})
