/** An example of reading the published files in some language, and what it prints. A test runs each whose program is there. */
export interface Example {
  readonly title: string
  /** The code, with the address of the folder of data, which has no slash at its end. */
  readonly code: (data: string) => string
  readonly prints: string
}

/** The examples of the page of data. */
export const examples: readonly Example[] = [
  {
    title: 'curl and jq',
    code: (data) => `u=${data}
curl -s $u/smtp-enhanced-status-codes.json |
  jq -r '.enumerated[]
    | select(.basicCodes.codes? // [] | index(556))
    | .code + "  " + .sampleText'`,
    prints: 'X.1.10  Recipient address has null MX',
  },
  {
    title: 'JavaScript',
    code: (data) => `const data = '${data}'
const name = 'smtp-enhanced-status-codes.json'
const response = await fetch(\`\${data}/\${name}\`)
const { enumerated } = await response.json()
const entry = enumerated.find(({ code }) => code === 'X.2.2')
console.log(entry.sampleText)`,
    prints: 'Mailbox full',
  },
  {
    title: 'Python',
    code: (data) => `import json
from urllib.request import urlopen

u = '${data}'
with urlopen(u + '/smtp-enhanced-status-codes.json') as f:
    codes = json.load(f)['enumerated']
text = {c['code']: c['sampleText'] for c in codes}
print(text['X.7.26'])`,
    prints: 'Multiple authentication checks failed',
  },
  {
    title: 'Go',
    code: (data) => `package main

import (
	"encoding/csv"
	"fmt"
	"net/http"
)

const data = "${data}"

func main() {
	r, err := http.Get(data + "/smtp-enhanced-status-codes-3.csv")
	if err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(r.Body).ReadAll()
	if err != nil {
		panic(err)
	}
	fmt.Println(rows[1][0], rows[1][1])
}`,
    prints: 'X.0.0 Other undefined Status',
  },
  {
    title: 'SQL with DuckDB',
    code: () => `SELECT "Code", "Sample Text"
FROM 'smtp-enhanced-status-codes-3.csv'
WHERE "Reference" LIKE '%RFC7505%'
ORDER BY "Code";`,
    prints: `X.1.10  Recipient address has null MX
X.7.27  Sender address has null MX`,
  },
]
