import type { CommandShape, OptionShape, ProgramShape, Shell } from './shape.js'

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** A description within a specification of _arguments, where colons and brackets have a meaning. */
const plain = (text: string): string => text.replaceAll(/[[\]:\\]/g, '\\$&')

function valueOf({ takesValue, choices }: OptionShape): string {
  if (!takesValue) return ''
  return choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files'
}

/** A long option takes its value as the next word or after `=`, which its name ends in here. */
const optionWords = (option: OptionShape): readonly string[] =>
  option.names.map((name) => {
    const ending = option.takesValue && name.startsWith('--') ? '=' : ''
    return quoted(`*${name}${ending}[${plain(option.description)}]${valueOf(option)}`)
  })

function commandCase({ name, options, choices }: CommandShape): string {
  const rest = quoted(choices.length > 0 ? `*:value:(${choices.join(' ')})` : '*:file:_files')
  return `    ${name}) _arguments ${[...options.flatMap(optionWords), rest].join(' \\\n      ')} ;;`
}

/** A script that completes the program's words in zsh, without running the program. */
function zshCompletion({ name, options, commands }: ProgramShape): string {
  const described = commands.map((command) => quoted(`${plain(command.name)}:${command.description}`))
  return `#compdef ${name}
# zsh completion for ${name}; made by: ${name} completion zsh
_${name}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${options.flatMap(optionWords).join(' ')} '1:command:->command' '*::argument:->argument' && return
  if [[ $state == command ]]; then
    local -a commands=(${described.join(' ')})
    _describe command commands
    return
  fi
  case $line[1] in
${commands.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_${name}" ]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`
}

/** Completion in zsh. */
export const zsh: Shell = {
  install: (program) => `${program} completion zsh > ~/.zfunc/_${program}`,
  hint: 'In zsh, the folder has to be in fpath before compinit is called.',
  script: zshCompletion,
}
