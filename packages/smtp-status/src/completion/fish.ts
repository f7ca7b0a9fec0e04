import type { OptionShape, ProgramShape, Shell } from './shape.js'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

function nameWords(names: readonly string[]): string {
  return names
    .map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    .join(' ')
}

function valueWords({ takesValue, choices }: OptionShape): string {
  if (!takesValue) return ''
  return choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r'
}

const optionLine = (program: string, condition: string, option: OptionShape): string =>
  `complete -c ${program} -n ${quoted(condition)} ${nameWords(option.names)}${valueWords(option)} -d ${quoted(option.description)}`

/** Tells whether a command is the one that is used: the first word that is no option. */
const usesFunction = (uses: string): string => `function ${uses}
  set -l words (commandline -opc)
  set -e words[1]
  for word in $words
    string match -q -- '-*' $word; and continue
    test $word = $argv[1]
    return
  end
  return 1
end`

/** A script that completes the program's words in fish, without running the program. */
function fishCompletion({ name, options, commands }: ProgramShape): string {
  const uses = `__${name.replaceAll('-', '_')}_uses`
  const lines = commands.flatMap((command) => {
    const within = `${uses} ${command.name}`
    const choices = quoted(command.choices.join(' '))
    return [
      `complete -c ${name} -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.description)}`,
      ...command.options.map((option) => optionLine(name, within, option)),
      ...(command.choices.length > 0 ? [`complete -c ${name} -n ${quoted(within)} -f -a ${choices}`] : []),
    ]
  })
  const own = options.map((option) => optionLine(name, '__fish_use_subcommand', option))
  const made = `# fish completion for ${name}; made by: ${name} completion fish`
  return `${[made, usesFunction(uses), ...own, ...lines].join('\n')}\n`
}

/** Completion in fish. */
export const fish: Shell = {
  install: (program) => `${program} completion fish > ~/.config/fish/completions/${program}.fish`,
  script: fishCompletion,
}
