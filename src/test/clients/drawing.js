// What a notebook of Observable does with the network: read it with D3 and lay it out.
import { csv, json } from 'd3-fetch'
import { forceLink, forceManyBody, forceSimulation } from 'd3-force'

const url = process.env.KLEURPLAAT_URL
const network = await json(`${url}/api/networks/export.json`)
const asked = await fetch(`${url}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ network { summary { actors ties } } }' }),
})
const { actors, ties } = (await asked.json()).data.network.summary
forceSimulation(network.nodes)
  .force('link', forceLink(network.links).id((node) => node.id))
  .force('charge', forceManyBody())
  .stop()
  .tick(50)
const placed = network.nodes.filter((node) => Number.isFinite(node.x) && Number.isFinite(node.y)).length
const joined = network.links.filter((link) => link.source.id && link.target.id).length
console.log(`D3: ${placed} of ${actors} parties placed, ${joined} of ${ties} ties joined`)
process.exit(actors > 0 && placed === actors && joined === ties ? 0 : 1)
