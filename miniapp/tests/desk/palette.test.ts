import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

function colours(path: string) {
  const sheet = readFileSync(join(import.meta.dirname, '../../src', path), 'utf8')
  const root = /:root \{([^}]*)\}/.exec(sheet)![1]!
  return new Map([...root.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]))
}

it('the desk has the citizen’s colours', () => {
  const desk = colours('desk/palette.css')
  const citizen = colours('citizen/tokens.css')
  expect(desk.size).toBeGreaterThan(15)
  for (const [name, value] of desk) expect(citizen.get(name), name).toBe(value)
})
