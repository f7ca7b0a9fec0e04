// Bundles a command, so that it starts quickly: one small file at first, the rest when a command asks for it.
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

/** Bundles what was compiled into `dist/bundle` of the package in which it runs. Gives what esbuild says of the parts. */
export async function bundleCommand(entryPoints) {
  rmSync('dist/bundle', { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints,
    outdir: 'dist/bundle',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: false,
    legalComments: 'none',
    metafile: true,
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);",
    },
  })
  return metafile
}
