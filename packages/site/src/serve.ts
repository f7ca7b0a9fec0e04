import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** The file that an address leads to; the page for lost addresses where there is none. */
function fileFor(folder: string, url: string): { readonly file: string; readonly status: number } {
  const { pathname } = new URL(url, 'http://localhost')
  const path = normalize(decodeURIComponent(pathname))
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  if (isFile(file)) return { file, status: 200 }
  if (isFile(join(file, 'index.html'))) return { file: join(file, 'index.html'), status: 200 }
  return { file: join(folder, '404.html'), status: 404 }
}

function answer(folder: string, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const { file, status } = fileFor(folder, url)
  response.writeHead(status, { 'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8' })
  createReadStream(file).pipe(response)
}

/**
 * Serves a folder on the loopback address, for a look at the pages.
 * @param port 0 takes one that is free
 */
export function serveFolder(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(folder, request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve(server)
    })
  })
}
