// Preloaded into every Node.js process of a build: lists folders backwards (ODD_ORDER), or lives so many days later (ODD_DAYS).
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { ODD_ORDER, ODD_DAYS } = process.env

if (ODD_ORDER) {
  const { readdirSync } = fs
  const { readdir } = fs.promises
  fs.readdirSync = (...words) => readdirSync(...words).toReversed()
  fs.promises.readdir = async (...words) => (await readdir(...words)).toReversed()
}

if (ODD_DAYS) {
  const later = Number(ODD_DAYS) * 86_400_000
  const RealDate = Date
  globalThis.Date = class Date extends RealDate {
    constructor(...words) {
      super(...(words.length === 0 ? [RealDate.now() + later] : words))
    }
    static now() {
      return RealDate.now() + later
    }
  }
}
syncBuiltinESMExports()
