import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

/**
 * Installs the newest Node.js of a line, `22`, from npm into a folder, and gives the environment in which programs run under it. No
 * script of a package runs. Throws where the line cannot be installed.
 */
export function environmentOf(line, folder) {
  const name = `node-${process.platform}-${process.arch}`
  const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--silent', '--prefix', folder]
  const { status, error } = spawnSync('npm', ['install', ...flags, `${name}@${line}`], { stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error(`${name}@${line} cannot be installed`)
  const programs = join(folder, 'node_modules', name, 'bin')
  const { PATH = '', REPORTS: reports } = process.env
  return {
    ...process.env,
    PATH: `${programs}${delimiter}${PATH}`,
    TURBO_TELEMETRY_DISABLED: '1',
    ...(reports ? { VITEST_JSON: join(reports, `node-${line}.json`) } : {}),
  }
}

/** Builds a clone in an environment, all of it. Gives what is wrong: that it failed, or printed something on standard error. */
export function buildFault(folder, env) {
  const { status, error, stderr } = spawnSync('npm', ['run', '--silent', 'build', '--', '--force'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 && stderr === ''
    ? undefined
    : `npm run build ended with ${status}, and said:\n${stderr}`
}
