/** A report on five recipients, for the page that explains: made up, as its addresses say. */
export const exampleBounce: string = `From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: billing@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
    boundary="a1"

--a1
Content-Type: text/plain; charset=us-ascii

Your message could not be delivered to all of its recipients.

--a1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Fri, 6 Dec 2024 02:14:02 +0000

Final-Recipient: rfc822; ana@example.net
Action: failed
Status: 5.7.26
Remote-MTA: dns; mx1.example.net
Diagnostic-Code: smtp; 550-5.7.26 Unauthenticated
    mail from example.org is not accepted. 550 5.7.26
    SPF and DKIM did not pass

Final-Recipient: rfc822; bo@example.com
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.com
Diagnostic-Code: smtp; 550 5.1.1 <bo@example.com>:
    User unknown

Final-Recipient: rfc822; chris@example.edu
Action: delayed
Status: 4.2.2
Remote-MTA: dns; mx.example.edu
Diagnostic-Code: smtp; 452 4.2.2 Mailbox full
Will-Retry-Until: Wed, 11 Dec 2024 02:14:02 +0000

Final-Recipient: rfc822; dana@example.info
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.info
Diagnostic-Code: smtp; 554 Refused, see
    https://example.info/81

Final-Recipient: rfc822; eli@lists.example.net
Action: relayed
Status: 2.1.9
Remote-MTA: dns; lists.example.net
Diagnostic-Code: smtp; 250 2.6.0 Queued

--a1--
`
