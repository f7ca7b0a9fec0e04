// The way between Stryker's process and the thread that holds code and tests.
import { BroadcastChannel } from 'node:worker_threads'

/** Opens an end of it: `send` takes any plain value, and `receive` says who gets what the other end sends. */
export function openChannel() {
  const channel = new BroadcastChannel('mutation')
  let receiver = () => undefined
  channel.addEventListener('message', ({ data }) => receiver(data))
  return {
    // The rule is about windows of browsers.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    send: (value) => channel.postMessage(value),
    receive: (next) => {
      receiver = next
    },
    close: () => channel.close(),
  }
}
