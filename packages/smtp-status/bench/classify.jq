# What `smtp-status classify` does, for `jq -c -n -R --slurpfile registry smtp-enhanced-status-codes.json -f classify.jq`.
# The registry is $registry[0], in its published JSON.

def code: "(?<class>[245])\\.(?<subject>0|[1-9][0-9]{0,2})\\.(?<detail>0|[1-9][0-9]{0,2})(?![0-9A-Za-z]|\\.[0-9])";
def separator: "(?:[ _-]|\\z)";

def named:
  capture("(?<![0-9A-Za-z])dsn=" + code + "(?<rest>.*)")
  | .basic = (.rest | (capture("(?:\\(|=|:[ _])(?<basic>[2-5][0-5][0-9])" + separator) | .basic) // null);
def beside: capture("(?<![0-9A-Za-z.])(?<basic>[245][0-9][0-9])[ _-]#?" + code);
def alone($tables):
  first(
    capture("\\A" + code + "\\z"),
    (capture("(?<mark>\\A|:[ _]|#)" + code + "(?<after>[-/_]?)"; "g")
      | select(.after == "" or (.after == "_" and (.mark == "#" or .mark == ":_")))
      | select($tables.codes["\(.subject).\(.detail)"] or (.mark == "#" and $tables.subjects[.subject]))));
def basic: capture("(?:\\A|:[ _]|=\")(?<basic>[2-5][0-5][0-9])(?! [a-z]+s\\z)" + separator);
def found($tables): named // beside // alone($tables) // basic;

def outcome: {"2": "success", "3": "go on", "4": "failed for now", "5": "failed for good"}[.];
def retry($disagree; $odd):
  if . == "failed for now" then "worth it"
  elif . != "failed for good" then "not needed"
  elif $disagree or $odd then "unclear"
  else "pointless" end;

($registry[0] | {
  classes: (.classes | map({key: (.class | tostring), value: .summary}) | from_entries),
  subjects: (.subjects | map({key: (.subject | tostring), value: .summary}) | from_entries),
  codes: (.enumerated | map({key: "\(.subject).\(.detail)", value: .}) | from_entries)
}) as $tables
| foreach inputs as $text (0; . + 1;
    . as $line
    | $text | rtrimstr("\r") | found($tables)
    | (if .class then "\(.class).\(.subject).\(.detail)" else null end) as $status
    | (if .class then $tables.codes["\(.subject).\(.detail)"] else null end) as $entry
    | (if .class then $tables.subjects[.subject] else null end) as $subject
    | ((.basic // .class)[0:1]) as $first
    | (if $status == "5.5.3" and .basic == "552" then "failed for now" else $first | outcome end) as $outcome
    | .class as $class
    | ($status != null and .basic != null and $class != $first) as $disagree
    | ($entry != null and $entry.classes != null and ($entry.classes | map(tostring) | index($class) == null)) as $odd
    | {
        line: $line,
        basic: (if .basic then .basic | tonumber else null end),
        status: $status,
        confidence: (if $entry then "registered" elif $subject then "subject known" elif $status then "class known" else "basic code only" end),
        outcome: $outcome,
        retry: ($outcome | retry($disagree; $odd)),
        class: (if .class then $tables.classes[.class] else null end),
        subject: $subject,
        sampleText: (if $entry then $entry.sampleText else null end)
      })
