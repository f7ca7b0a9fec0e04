#!/usr/bin/env node
import { existsSync } from 'node:fs'

// Most commands start from a bundle of their own; the rest, and help, from that of all commands.
const [word = ''] = process.argv.slice(2)
const own = new URL(`../dist/bundle/commands/${word}/main.js`, import.meta.url)
await import(/^[a-z]+$/.test(word) && existsSync(own) ? own.href : '../dist/bundle/main.js')
