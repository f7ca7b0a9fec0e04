// Publishes set after set, each of nine files that say to which it belongs: node builder.mjs DIRECTORY NAME HOW_MANY
import { checksumsArtifact } from '../../dist/artifact.js'
import { writeAllOrNothing } from '../../dist/write/write-all-or-nothing.js'

const [directory, name, howMany] = process.argv.slice(2)

function setOfFiles(mark) {
  const files = Array.from({ length: 9 }, (_, index) => ({
    name: `file-${index}.txt`,
    text: `${mark}\n`.repeat(1 + index * 400),
  }))
  return [...files, checksumsArtifact(files)]
}

for (let turn = 0; turn < Number(howMany); turn += 1) {
  const outcome = await writeAllOrNothing(directory, setOfFiles(`${name} ${turn}`))
  if (turn === 0) process.stdout.write('first')
  if (!outcome.changed) throw new Error(JSON.stringify(outcome))
}
