import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { SMTPServer } from 'smtp-server'
import { ReplyReader } from '../src/reader.js'

const timeout = 10_000

/** Reads replies of a connection one after the other, as octets in Latin-1, so that tests see just what came. */
async function* repliesOf(socket: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  let text = ''
  for await (const chunk of socket) {
    text += chunk.toString('latin1')
    for (let end = endOfReply(text); end > 0; end = endOfReply(text)) {
      yield text.slice(0, end)
      text = text.slice(end)
    }
  }
  if (text !== '') yield text
}

/** The end of the first reply; a reader given the lines one by one tells. */
function endOfReply(text: string): number {
  const reader = new ReplyReader()
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n/g))
    if (reader.push(Buffer.from(line, 'latin1')).length > 0) return index + line.length
  return 0
}

/**
 * Holds one session on loopback and gives each reply as it came over the wire: the greeting, then one a line sent
 * (or several, where `replies` says so). What the server closes before its reply gives an empty text.
 * @param early what is sent without waiting for the greeting
 */
export async function converse(
  server: SMTPServer,
  lines: readonly (string | { readonly send: string; readonly replies: number })[],
  early = '',
): Promise<readonly string[]> {
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address: AddressInfo | string | null = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const socket = connect(port, '127.0.0.1')
  socket.setTimeout(timeout, () => socket.destroy(new Error('The server was silent for too long.')))
  const replies = repliesOf(socket)
  socket.write(early)
  const next = async (): Promise<string> => (await replies.next()).value ?? ''
  try {
    const said = [await next()]
    for (const line of lines) {
      const { send, replies: count } = typeof line === 'string' ? { send: line, replies: 1 } : line
      socket.write(`${send}\r\n`)
      for (let got = 0; got < count; got += 1) said.push(await next())
    }
    return said
  } finally {
    socket.destroy()
    await new Promise<void>((resolve) => {
      server.close(resolve)
    })
  }
}
