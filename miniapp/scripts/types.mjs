// Writes src/shared/schema.d.ts from the interface's OpenAPI document: `npm run types [path/to/openapi.json] [-- --check]`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const check = process.argv.includes('--check')
const given = process.argv.slice(2).find((word) => !word.startsWith('--'))
const source = given ? pathToFileURL(given) : new URL('../../data/openapi.json', import.meta.url)
const target = fileURLToPath(new URL('../src/shared/schema.d.ts', import.meta.url))

if (!existsSync(source)) {
  console.error(`No OpenAPI document at ${fileURLToPath(source)}.`)
  process.exit(1)
}
const text = `// Generated from the OpenAPI document by "npm run types"; do not edit.\n\n${astToString(await openapiTS(source))}`
if (check) {
  const same = existsSync(target) && readFileSync(target, 'utf8') === text
  console.log(same ? 'Types equal the OpenAPI document.' : 'Types differ from the OpenAPI document: run "npm run types".')
  process.exit(same ? 0 : 1)
}
writeFileSync(target, text)
