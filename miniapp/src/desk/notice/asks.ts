import type { Uuid } from '@/shared/types'

/** One thing the citizen is asked to mend. `code` is a reason of the pack; `say` a sentence of the clerk's own. */
export interface Ask {
  paper: string | null
  paperTitle: string
  page: number | null
  material: Uuid | null
  code: string
  say: string
  original: boolean
}

/** A paper that can be ticked, with its pages in order; without pages it was not handed in. */
export interface Sheaf {
  code: string | null
  title: string
  pages: { material: Uuid; page: number }[]
}

interface Handed {
  id: Uuid
  kind: string
  name: string
  pages: number
}

/** The papers as the desk ticks them: by the catalogue where there is one, also those that never came. What was replaced is not ticked again. */
export function sheavesOf(papers: Handed[], catalogue: { code: string; title: string; materials: Uuid[] }[], old: ReadonlyMap<Uuid, string> = new Map()): Sheaf[] {
  const byId = new Map(papers.map((one) => [one.id, one]))
  const listed = new Set(catalogue.flatMap((one) => one.materials))
  const known = catalogue.map((one) => ({ code: one.code, title: one.title, pages: numbered(one.materials.flatMap((id) => byId.get(id) ?? [])) }))
  const rest = papers.filter((one) => one.kind !== 'signature' && !listed.has(one.id) && !old.has(one.id))
  return [...known, ...rest.map((one) => ({ code: one.kind, title: one.name, pages: numbered([one]) }))]
}

/** The papers for the viewer: in the order of the catalogue and under its names, the rest behind them. */
export function inOrder<Paper extends Handed>(papers: Paper[], sheaves: Sheaf[]): Paper[] {
  const byId = new Map(papers.map((one) => [one.id, one]))
  const named = sheaves.flatMap((sheaf) => {
    const ids = [...new Set(sheaf.pages.map((page) => page.material))]
    return ids.flatMap((id, index) => {
      const paper = byId.get(id)
      return paper ? [{ ...paper, name: ids.length > 1 ? `${sheaf.title} ${index + 1}` : sheaf.title }] : []
    })
  })
  const shown = new Set(named.map((one) => one.id))
  return [...named, ...papers.filter((one) => !shown.has(one.id))]
}

/** Pages count through the whole paper, whether it came as one file or as a photo per page. */
function numbered(files: Handed[]): Sheaf['pages'] {
  const sheets = files.flatMap((one) => Array.from({ length: Math.max(one.pages, 1) }, () => one.id))
  return sheets.map((material, index) => ({ material, page: index + 1 }))
}

export const blank = (sheaf: Pick<Sheaf, 'code' | 'title'>, page: Sheaf['pages'][number] | null = null): Ask => ({
  paper: sheaf.code,
  paperTitle: sheaf.title,
  page: page?.page ?? null,
  material: page?.material ?? null,
  code: '',
  say: '',
  original: false,
})

export const sameSpot = (a: Pick<Ask, 'paper' | 'paperTitle' | 'page'>, b: Pick<Ask, 'paper' | 'paperTitle' | 'page'>) =>
  a.paper === b.paper && a.paperTitle === b.paperTitle && a.page === b.page

/** Where it is, as the citizen will read it. */
export function place(ask: Pick<Ask, 'paperTitle' | 'page'>): string {
  if (!ask.paperTitle) return '其他'
  return ask.page === null ? ask.paperTitle : `${ask.paperTitle}第${ask.page}页`
}

/** What still keeps the list from going out; empty when nothing does. */
export function missing(asks: Ask[], needsWhy: boolean, why: string): string {
  if (asks.length === 0) return '请在左边点出要补的材料或页'
  const vague = asks.find((ask) => !ask.code && !ask.say.trim())
  if (vague) return `${place(vague)}：请选原因，或写一句话`
  if (needsWhy && !why.trim()) return '请写明为什么上次没有一次说全，办事人会看到'
  return ''
}

/** The list on the wire. */
export const wire = (asks: Ask[]) =>
  asks.map((ask) => ({
    ...(ask.code ? { code: ask.code } : {}),
    ...(ask.say.trim() ? { say: ask.say.trim() } : {}),
    ...(ask.paper ? { paper: ask.paper } : {}),
    ...(ask.paperTitle ? { paperTitle: ask.paperTitle } : {}),
    ...(ask.page === null ? {} : { page: ask.page }),
    ...(ask.material ? { material: ask.material } : {}),
    original: ask.original,
  }))

/** Ticked lists by case: closing the box, losing a race or the session must not lose a tick. */
const kept = new Map<Uuid, Ask[]>()
export const keptAsks = (id: Uuid) => kept.get(id) ?? []
export const keepAsks = (id: Uuid, asks: Ask[]) => void kept.set(id, asks)
export const dropAsks = (id: Uuid) => void kept.delete(id)
