// What the schema breaks for clients of the last release: the last tag v*, or the commit that is given.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql'

const root = new URL('../../../', import.meta.url)
const git = (...parts) => execFileSync('git', parts, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const release = process.argv[2] ?? git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname').split('\n')[0]
if (!release) {
  console.log('There is no release yet (no tag v*): nothing can be broken.')
  process.exit(0)
}

const before = git('ls-tree', '--name-only', release, 'graphql-schema/')
  .split('\n')
  .filter(file => file.endsWith('.graphqls'))
  .map(file => git('show', `${release}:${file}`))
const now = readdirSync(new URL('graphql-schema/', root))
  .filter(file => file.endsWith('.graphqls'))
  .map(file => readFileSync(new URL(`graphql-schema/${file}`, root), 'utf8'))
const [old, current] = [before, now].map(files => buildSchema(files.join('\n')))

findDangerousChanges(old, current).forEach(change => console.log(`take care: ${change.description}`))
const breaking = findBreakingChanges(old, current)
breaking.forEach(change => console.log(`breaks: ${change.description}`))
console.log(`${breaking.length} changes break what ${release} had.`)
process.exit(breaking.length === 0 ? 0 : 1)
