import { bundleCommand } from '../../scripts/bundle-command.mjs'

await bundleCommand(['dist/main.js', 'dist/github/main.js'])
