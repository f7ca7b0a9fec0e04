// Bundles a command, so that it starts quickly.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { build } from 'esbuild'

/**
 * Leaves out what commander would start other programs with, which no command here has it do: Node.js loads the network for it,
 * which takes longer than the command itself.
 */
const withoutPrograms = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('node_modules/commander/') ? { path: 'nothing', namespace: 'nothing' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export {}' }))
  },
}

const common = {
  bundle: true,
  charset: 'utf8',
  plugins: [withoutPrograms],
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: false,
  legalComments: 'none',
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);",
  },
}

/**
 * Bundles what was compiled into `dist/bundle` of the package in which it runs: one small file at first, the rest when a command
 * asks for it. Gives what esbuild says of the parts.
 */
export async function bundleCommand(entryPoints) {
  rmSync('dist/bundle', { recursive: true, force: true })
  const options = { entryPoints, outdir: 'dist/bundle', splitting: true, metafile: true }
  const { metafile } = await build({ ...common, ...options })
  return metafile
}

/** Leaves where it is what is loaded on demand, except what a command's own folder loads or holds. */
const onDemandOnlyIn = (folder) => ({
  name: 'on-demand-only-in',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind, importer, resolveDir }) => {
      const isOwn = [importer, resolve(resolveDir, path)].some((each) => each.startsWith(folder))
      return kind === 'dynamic-import' && !isOwn ? { path, external: true } : undefined
    })
  },
})

// libxml2 waits at the top of its module, which hangs where all is in one file.
const waitsAtTop = ({ inputs }) => Object.keys(inputs).some((path) => path.includes('libxml2-wasm'))

/**
 * Bundles each command that `dist/commands/` declares by itself, into `dist/bundle/commands/NAME/main.js` and what that loads, with
 * nothing in it that the command does not use. In a bundle of all, esbuild loads for one command what another uses of the same
 * package, in many small parts. A command that loads libxml2 gets none: it stays with the bundle of all.
 */
export async function bundleEachCommand(entryPoint) {
  const declared = readdirSync('dist/commands').flatMap((file) => /^([a-z]+)\.js$/.exec(file)?.[1] ?? [])
  for (const name of declared.filter((each) => existsSync(join('dist', each, 'run.js')))) {
    const outdir = join('dist/bundle/commands', name)
    const plugins = [...common.plugins, onDemandOnlyIn(resolve('dist', name) + sep)]
    const entryPoints = { main: entryPoint }
    const { metafile } = await build({
      ...common,
      entryPoints,
      plugins,
      outdir,
      splitting: true,
      metafile: true,
    })
    if (waitsAtTop(metafile)) rmSync(outdir, { recursive: true })
  }
}
