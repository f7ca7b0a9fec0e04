"""Runs a command at a terminal of its own, 80 columns wide, and types an answer each time a question is shown.

Takes a file of JSON: the command, the folder, and pairs of a text to wait for and what to type then. Prints what the
terminal was sent, and ends with the command's exit status.
"""

import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

with open(sys.argv[1], encoding="utf-8") as script:
    plan = json.load(script)

pid, terminal = pty.fork()
if pid == 0:
    os.chdir(plan["folder"])
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    environment.pop("CI", None)
    os.execvpe(plan["command"][0], plan["command"], environment)

fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
seen = ""
searched = 0
answers = list(plan["answers"])
end = time.monotonic() + 120
while time.monotonic() < end:
    ready, _, _ = select.select([terminal], [], [], 0.1)
    if ready:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        seen += data.decode("utf-8", "replace")
    while answers and answers[0][0] in seen[searched:]:
        searched = len(seen)
        os.write(terminal, answers.pop(0)[1].encode())
        time.sleep(0.05)

_, status = os.waitpid(pid, 0)
sys.stdout.write(seen)
sys.exit(os.waitstatus_to_exitcode(status))
