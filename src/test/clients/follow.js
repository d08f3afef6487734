// The clients graphql-ws (socket) and graphql-sse (events) follow the network and an import.
import assert from 'node:assert/strict'
import { createClient as socketClient } from 'graphql-ws'
import { createClient as eventClient } from 'graphql-sse'
import WebSocket from 'ws'

const url = process.env.KLEURPLAAT_URL
const transport = process.argv[2]
const clients = {
  socket: () => socketClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 }),
  events: () => eventClient({ url: `${url}/graphql`, retryAttempts: 0 }),
}
const ORGANISATIONS = 500
const TRIES = 10
const PAUSE = 2_000

/** Sends a file in which every organisation is new. */
async function send(number) {
  const rows = Array.from({ length: ORGANISATIONS }, (_, n) => `${transport}-${number}-${n};Organisatie ${number}.${n}`)
  const form = new FormData()
  form.append('file', new Blob([['id;naam', ...rows, ''].join('\n')]), 'organisaties.csv')
  const answer = await fetch(`${url}/api/imports`, { method: 'POST', body: form })
  assert.equal(answer.status, 202)
  return (await answer.json()).id
}

/** Follows something to its end, and gives all that came. */
async function all(client, query, variables) {
  const came = []
  for await (const result of client.iterate({ query, variables })) {
    assert.equal(result.errors, undefined, JSON.stringify(result.errors))
    came.push(result.data)
  }
  return came
}

const client = clients[transport]()
const changes = client.iterate({
  query: 'subscription { networkChanged { version everything organisations network { version summary { actors } } } }',
})
const first = changes.next()
let states = []
// a client is not told when its following has begun: it sees so by the first change
for (let n = 0; n < TRIES && (await Promise.race([first, new Promise(later => setTimeout(later, PAUSE))])) === undefined; n++) {
  const id = await send(n)
  states = await all(
    client,
    'subscription ($id: ID!) { importProgress(id: $id) { id status progress { done total } } }',
    { id },
  )
  const last = states.at(-1).importProgress
  assert.equal(last.id, id)
  assert.equal(last.status, 'DONE')
  assert.equal(last.progress.done, last.progress.total)
}
const change = (await first).value.data.networkChanged
assert.ok(Number(change.version) > 0)
assert.equal(change.network.version, change.version)
assert.ok(change.network.summary.actors >= ORGANISATIONS)
assert.ok(change.everything || change.organisations.length === ORGANISATIONS)
await changes.return()

const [unknown] = await (async () => {
  for await (const result of client.iterate({ query: 'subscription { importProgress(id: "geen") { id } }' })) {
    return result.errors
  }
})()
assert.equal(unknown.extensions.code, 'NOT_FOUND')
client.dispose()
console.log(
  `version ${change.version} with ${change.network.summary.actors} actors; ` +
    `import in ${states.length} steps to ${states.at(-1).importProgress.status}`,
)
process.exit(0)
