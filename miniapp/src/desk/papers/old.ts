import type { Uuid } from '@/shared/types'

interface Handed {
  id: Uuid
  kind: string
  name: string
}

/**
 * Pages that were taken again, each with the name of its paper: a new page takes the old one's place in the claim's
 * list of papers, and everything sent is in that list. Empty until the list has been read.
 */
export function oldPages(papers: Handed[], listed: { materials: Uuid[] }[], titles: Record<string, string>): Map<Uuid, string> {
  if (!listed.length) return new Map()
  const kept = new Set(listed.flatMap((one) => one.materials))
  const gone = papers.filter((one) => one.kind !== 'signature' && !kept.has(one.id))
  return new Map(gone.map((one) => [one.id, titles[one.kind] || one.name.replace(/\.\w+$/, '')]))
}

/** The papers that count first, then the old ones under a name that says so. */
export function oldLast<Paper extends Handed>(papers: Paper[], old: ReadonlyMap<Uuid, string>): (Paper & { old: boolean })[] {
  const fresh = papers.filter((one) => !old.has(one.id)).map((one) => ({ ...one, old: false }))
  const gone = papers.filter((one) => old.has(one.id)).map((one) => ({ ...one, old: true, name: `${old.get(one.id)}（旧，已重拍）` }))
  return [...fresh, ...gone]
}
