# Types a line and a tabulator into an interactive zsh that has read ./zsh, and prints what it would offer.
await() {
  for turn in {1..600}; do grep -qs '^done$' $1 && return; sleep 0.05; done
  exit 1
}

rm -f ready offered
zmodload zsh/zpty && zpty asked zsh -f -i || exit 1
zpty -w asked 'autoload -U compinit; compinit -u -D; source ./zsh
compadd() {
  if [[ " ${(j: :)@[1,(i)(-|--)]}" == *\ -[OAD]\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits; builtin compadd -A hits "$@"; print -rl -- $hits >> offered
}
offer() { _main_complete; print done >> offered }
zle -C offer complete-word offer; bindkey "^I" offer; print done > ready'
await ready
zpty -w -n asked "$1"$'\t'
await offered
zpty -d asked
grep -v '^done$' offered
