// The circumstances in which a build is to give the same bytes.
import { join } from 'node:path'
import { environmentOf } from '../node-line.mjs'

const odd = `--import=${join(import.meta.dirname, 'odd-process.mjs')}`

/** A user without rights: the number of `nobody` on Debian. */
const nobody = 65_534

/** Circumstances: a name, the folder of the clone, the user, the mask of new files, and the environment, made in a folder for programs. */
export const variants = [
  { name: 'another folder', folder: 'another folder, á' },
  { name: 'another time zone', env: () => ({ TZ: 'Pacific/Chatham' }) },
  { name: 'another language', env: () => ({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }) },
  { name: 'another mask of new files (077)', umask: 0o77 },
  { name: 'folders listed backwards', env: () => ({ NODE_OPTIONS: odd, ODD_ORDER: '1' }) },
  { name: 'a clock 400 days ahead', env: () => ({ NODE_OPTIONS: odd, ODD_DAYS: '400' }) },
  { name: 'a user without rights', user: nobody },
  ...['20', '22', '24'].map((line) => ({
    name: `Node.js ${line}`,
    env: (programs) => environmentOf(line, join(programs, line)),
  })),
]
