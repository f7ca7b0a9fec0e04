/** A basic status code as RFC 5321 section 4.2 forms it. */
export const basicCode = '(?<basic>[2-5][0-5]\\d)'

/** Beginning of a string. */
export const quote = '["\'`]'

/** Text between a key and its value. */
export const equals = '(?::=|=>|[:=])'

/** Prefixes before the mark of a string: `b'` and `u"` in Python, `r#"` in Rust, `u8"` in C, `$@"` in C#. */
export const prefix = '(?:[BbFfLRrUu]{1,2}|u8)?[#@$]{0,2}'
