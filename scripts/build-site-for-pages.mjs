// Builds the site for the pages of the repository in which a workflow runs. PAGES_ORIGIN is the address where they are read, if they
// have a domain of their own.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const { GITHUB_REPOSITORY: repository, PAGES_ORIGIN: ownAddress } = process.env
if (!/^[^/\s]+\/[^/\s]+$/.test(repository ?? '')) {
  console.error(
    'GITHUB_REPOSITORY does not name a repository: expected OWNER/NAME, as GitHub gives it to a workflow',
  )
  process.exit(2)
}
const [owner, name] = repository.split('/')
const origin = ownAddress || `https://${owner.toLowerCase()}.github.io/${name}/`
const site = join(import.meta.dirname, '../packages/site/dist/main.js')
const flags = ['--origin', origin, '--repository', `https://github.com/${repository}`]
const { status } = spawnSync(process.execPath, [site, 'build', ...flags, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 2)
