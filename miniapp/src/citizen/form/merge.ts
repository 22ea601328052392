/** Three-way merge of two edits of one draft: what both sides changed differently is a clash, everything else just joins. */

export interface Clash {
  /** JSON pointer into the body, with item keys instead of positions, e.g. "/family/members/k3/phone". */
  pointer: string
  mine: unknown
  theirs: unknown
}

export interface Merged<T> {
  value: T
  clashes: Clash[]
}

type Bag = Record<string, unknown>

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Items go by their key; the papers of a claim by the code of the paper. */
const nameOf = (one: Bag): unknown => one.key ?? one.code

const isKeyed = (value: unknown): value is Bag[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isBag(one) && typeof nameOf(one) === 'string')

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Deep equality of JSON values; an absent member equals an undefined one. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => same(one, b[at]))
  }
  if (!isBag(a) || !isBag(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]))
}

export const copyOf = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const clashes: Clash[] = []
  const value = join(base, mine, theirs, '', clashes) as T
  return { value: copyOf(value), clashes }
}

/** The merged body with each clash answered; an unanswered one keeps what was typed here. */
export function settle<T>(merged: Merged<T>, answer: (clash: Clash) => 'mine' | 'theirs'): T {
  const value = copyOf(merged.value)
  for (const clash of merged.clashes) {
    if (answer(clash) === 'theirs') put(value, clash.pointer.split('/').slice(1), copyOf(clash.theirs))
  }
  return value
}

function join(base: unknown, mine: unknown, theirs: unknown, pointer: string, clashes: Clash[]): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine
  if (same(mine, base)) return theirs
  if (isBag(mine) && isBag(theirs)) return joinBags(isBag(base) ? base : {}, mine, theirs, pointer, clashes)
  if (isListed(mine, isKeyed) && isListed(theirs, isKeyed) && (isKeyed(mine) || isKeyed(theirs))) {
    return joinItems(isKeyed(base) ? base : [], mine, theirs, pointer, clashes)
  }
  if (isIds(mine) && isIds(theirs)) return joinIds(isIds(base) ? base : [], mine, theirs)
  clashes.push({ pointer, mine, theirs })
  return mine
}

function isListed<T>(value: unknown, test: (value: unknown) => value is T[]): value is T[] {
  return Array.isArray(value) && (value.length === 0 || test(value))
}

function joinBags(base: Bag, mine: Bag, theirs: Bag, pointer: string, clashes: Clash[]): Bag {
  const joined: Bag = {}
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = join(base[name], mine[name], theirs[name], `${pointer}/${name}`, clashes)
    if (value !== undefined) joined[name] = value
  }
  return joined
}

/** Items are matched by key. One side's deletion holds only if the other side left the item alone: nothing typed is lost. */
function joinItems(
  base: Bag[],
  mine: Bag[],
  theirs: Bag[],
  pointer: string,
  clashes: Clash[],
): Bag[] {
  const find = (list: Bag[], key: string) => list.find((one) => nameOf(one) === key)
  const keys = new Set([...theirs, ...mine].map((one) => String(nameOf(one))))
  const joined: Bag[] = []
  for (const key of keys) {
    const [was, here, there] = [find(base, key), find(mine, key), find(theirs, key)]
    if (here && there) joined.push(join(was, here, there, `${pointer}/${key}`, clashes) as Bag)
    else if (here && !(was && same(was, here))) joined.push(here)
    else if (there && !(was && same(was, there))) joined.push(there)
  }
  return joined
}

function joinIds(base: string[], mine: string[], theirs: string[]): string[] {
  const kept = theirs.filter((id) => mine.includes(id) || !base.includes(id))
  return [...kept, ...mine.filter((id) => !theirs.includes(id) && !base.includes(id))]
}

function put(at: unknown, path: string[], value: unknown): void {
  const [name, ...rest] = path
  if (name === undefined) return
  if (Array.isArray(at)) {
    const item: unknown = at.find((one) => isBag(one) && nameOf(one) === name)
    if (item !== undefined) put(item, rest, value)
  } else if (isBag(at)) {
    if (rest.length > 0) put(at[name], rest, value)
    else if (value === undefined) delete at[name]
    else at[name] = value
  }
}
