// Leaves the examples of the rules as they are: they are what tests are run on, in the rule's own file.
const isExample = (path) => path.isObjectProperty() && path.node.key.name === 'example'

/** Names that only examples use, or only other such names. */
function isForExamples(path, seen = []) {
  if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier' || seen.includes(path)) return false
  const uses = path.scope.getBinding(path.node.id.name)?.referencePaths ?? []
  const isInExample = (each) => isExample(each) || isForExamples(each, [...seen, path])
  return uses.length > 0 && uses.every((use) => use.findParent(isInExample))
}

const ignorer = {
  shouldIgnore: (path) => (isExample(path) || isForExamples(path) ? 'It is an example.' : undefined),
}

// A plug-in of Stryker's, as `declareValuePlugin` would make it.
export const strykerPlugins = [{ kind: 'Ignore', name: 'examples', value: ignorer }]
