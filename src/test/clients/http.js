// The audits of graphql-http: whether the service answers over HTTP as its specification says.
import { serverAudits } from 'graphql-http'

const url = `${process.env.KLEURPLAAT_URL}/graphql`
const audits = serverAudits({ url })
const counts = { ok: 0, notice: 0, warn: 0, error: 0 }
for (const audit of audits) {
  const result = await audit.fn()
  counts[result.status]++
  if (result.status !== 'ok') {
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`)
  }
}
console.log(
  `${audits.length} audits run: ${counts.ok} ok, ${counts.notice} that MAY be otherwise, ` +
    `${counts.warn} warnings, ${counts.error} errors`,
)
process.exit(audits.length === 61 && counts.warn + counts.error === 0 ? 0 : 1)
