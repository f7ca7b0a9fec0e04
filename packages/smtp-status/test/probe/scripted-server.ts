import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import type { RunningServer } from './servers.js'

/** A server that answers each line as it is told, and remembers all that it received. */
export interface ScriptedServer extends RunningServer {
  readonly received: () => readonly string[]
}

/** Starts a server on loopback. `answer` gives what is sent back to a line; `null` closes the connection. */
export async function startScripted(
  greeting: string,
  answer: (line: string) => string | null,
): Promise<ScriptedServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const serve = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let rest = ''
    socket.write(greeting)
    socket.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        received.push(line)
        const reply = answer(line)
        if (reply === null) socket.end()
        else if (!socket.destroyed) socket.write(reply)
      }
    })
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    port,
    received: () => received,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A server that keeps RFC 2034 to the letter, as far as the probe goes. */
export function rightAnswer(line: string): string {
  const [command = ''] = line.toUpperCase().split(' ')
  if (line.toUpperCase() === 'EHLO') return '501 A name is wanted\r\n'
  const answers: Readonly<Record<string, string>> = {
    EHLO: '250-mx.example.com\r\n250-SIZE 1000\r\n250 ENHANCEDSTATUSCODES\r\n',
    HELO: '250 mx.example.com\r\n',
    NOOP: line.length > 510 ? '500 5.5.2 Too long\r\n' : '250 2.0.0 Ok\r\n',
    RSET: '250 2.0.0 Ok\r\n',
    HELP: '214-2.0.0 There is\r\n214 2.0.0 no help\r\n',
    QUIT: '221 2.0.0 Bye\r\n',
    DATA: '503 5.5.1 No recipient\r\n',
    MAIL: '250 2.1.0 Ok\r\n',
    RCPT: '550 5.1.1 Nobody\r\n',
  }
  return answers[command] ?? '500 5.5.1 What?\r\n'
}
