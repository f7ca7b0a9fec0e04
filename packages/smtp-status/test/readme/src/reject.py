# What the SMTP server answers where it does not take a recipient.
def is_full(session):
    return session.reply(452, "5.2.2 Mailbox full")

def is_blocked(session):
    return session.reply(550, "5.7.99 Blocked")
