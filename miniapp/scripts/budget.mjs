// Checks what the first form page costs and that the bundle names no outside host. Run after `npm run build`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const LIMIT_BYTES = 80_000
const dist = new URL('../dist/', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.build.json'), 'utf8'))

/** The entry plus the lazy chunks the router asks for on the way to #/apply. */
const FIRST = 'src/citizen/form/WhoPage.vue'
if (!manifest[FIRST]) {
  console.error(`${FIRST} is not a page of its own any more: name the first form page here.`)
  process.exit(1)
}
const ROUTE = ['index.html', FIRST]

const files = new Set(['index.html'])
const seen = new Set()
function walk(name) {
  const chunk = manifest[name]
  if (!chunk || seen.has(name)) return
  seen.add(name)
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) walk(next)
}
ROUTE.forEach(walk)

let total = 0
for (const file of [...files].sort()) {
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  total += size
  console.log(`${String(size).padStart(7)}  ${file}`)
}
console.log(`${String(total).padStart(7)}  first form page, gzipped (limit ${LIMIT_BYTES})`)

// Names of XML namespaces and of documentation in error texts are never fetched.
const HARMLESS = /^https?:\/\/(www\.w3\.org|vuejs\.org|router\.vuejs\.org|github\.com|localhost|127\.0\.0\.1)\b/
const strangers = new Set()
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath ?? entry.path, entry.name)
  for (const [address] of readFileSync(path, 'latin1').matchAll(/(?:https?|wss?):\/\/[a-z0-9.-]+/gi)) {
    if (!HARMLESS.test(address)) strangers.add(`${address} in ${path.slice(dist.length)}`)
  }
}
for (const html of ['index.html', 'desk.html']) {
  const text = readFileSync(join(dist, html), 'utf8')
  if (/\sstyle=|<style|<script(?![^>]*\ssrc=)/i.test(text)) strangers.add(`inline style or script in ${html}`)
}

if (strangers.size) console.error(`Not allowed:\n  ${[...strangers].join('\n  ')}`)
if (total > LIMIT_BYTES) console.error(`Over the limit by ${total - LIMIT_BYTES} bytes.`)
process.exit(strangers.size || total > LIMIT_BYTES ? 1 : 0)
