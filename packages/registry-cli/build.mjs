import { bundleCommand, bundleEachCommand } from '../../scripts/bundle-command.mjs'

await bundleCommand(['dist/main.js', 'dist/github/main.js'])
await bundleEachCommand('dist/main.js')
