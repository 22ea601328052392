/**
 * Photos on their way, in memory and shared by all pages: leaving the page does not lose them, and what cannot go waits
 * here until the network is back. Nothing of it touches the browser's storage.
 */
import { reactive, watch } from 'vue'
import { api } from '@/browser/api'
import { ApiProblem, Unreachable, messageOf, newKey } from '@/shared/api'
import type { Material } from '@/shared/types'
import { session } from '../session'
import { hopeless, quartersOf, unreadable } from './checks'
import type { PaperFinding } from './checks'
import { inspect } from './inspect'
import { abandon, newJourney, send } from './send'
import type { Journey } from './send'
import { uprighted } from './upright'
import { keepAnyway, remember } from './use-papers'

export interface Sending {
  key: string
  slot: string
  kind: string
  file: File
  /** A picture of the phone's own file; null for what is no picture. */
  preview: string | null
  /** looking = being checked · asking = unreadable, its owner decides · queued · sending · waiting = no network · refused · done */
  state: 'looking' | 'asking' | 'queued' | 'sending' | 'waiting' | 'refused' | 'done'
  share: number
  message: string
  /** A refused one that may be taken the next time. */
  mendable: boolean
  checks: PaperFinding[]
  anyway: boolean
  material: Material | null
  /** The paper whose place it takes. */
  replaces: string | null
  /** Position among the pages that were chosen together. */
  order: number
}

const AT_ONCE = 2
const AGAIN_MS = 5_000
const sendings = reactive<Sending[]>([])
const journeys = new Map<string, Journey>()
/** The phone's own files of what was sent in this visit: a page that is turned starts from them, not from a copy. */
const originals = new Map<string, File>()
let count = 0

/** The photos of one paper that are not among its pages yet. */
export const inSlot = (slot: string) => sendings.filter((one) => one.slot === slot)

/** Whether a file for this place in the form did not get there; a place may have several papers to choose from. */
export const failedIn = (place: string): boolean => sendings.some((one) => one.state === 'refused' && one.slot.startsWith(`${place}:`))

/** The places on the pages that are open now. */
const shown = new Set<string>()

export function show(slot: string) {
  shown.add(slot)
}

/** The page was left. A place with a name finds its photos again; from any other, what has not set out is given up. */
export function hide(slot: string, named: boolean) {
  shown.delete(slot)
  if (!named) for (const one of inSlot(slot)) if (one.state !== 'sending') forget(one)
}

/** What can be done with photos nobody can read: a choice is named only where its button stands. */
export const wayOut = (asking: readonly Pick<Sending, 'checks'>[]): string =>
  asking.every((one) => hopeless(one.checks)) ? '请重拍' : '请重拍，或选“仍要使用”'

/** Why the open page should not be sent yet, in words; null when every photo has arrived or was given up. */
export function photosOnTheWay(): string | null {
  return stillInTheWay(sendings.filter((one) => shown.has(one.slot)))
}

export function stillInTheWay(here: readonly Pick<Sending, 'state' | 'checks'>[]): string | null {
  const asking = here.filter((one) => one.state === 'asking')
  if (asking.length) return `有 ${asking.length} 张照片看不清，${wayOut(asking)}`
  const failed = here.filter((one) => one.state === 'refused').length
  if (failed) return `有 ${failed} 个文件没有传上，请点“重拍”，或点“去掉”`
  const left = here.filter((one) => one.state !== 'done').length
  return left ? `还有 ${left} 张照片没有传完，请等一下再提交` : null
}

export function add(slot: string, kind: string, files: File[], replaces: string | null = null) {
  for (const file of files) {
    const key = newKey()
    const preview = /^image\/(jpeg|png|webp|gif)$/.test(file.type) ? URL.createObjectURL(file) : null
    sendings.push({ key, slot, kind, file, preview, state: 'looking', share: 0, message: '', mendable: true, checks: [], anyway: false, material: null, replaces, order: count++ })
    journeys.set(key, newJourney())
    void look(sendings[sendings.length - 1]!)
  }
}

export function forget(one: Sending) {
  const at = sendings.findIndex((other) => other.key === one.key)
  if (at < 0) return
  sendings.splice(at, 1)
  if (one.preview) URL.revokeObjectURL(one.preview)
  const journey = journeys.get(one.key)
  journeys.delete(one.key)
  if (journey && one.state !== 'done') abandon(journey)
}

/** 转正: what is sent again is the phone's own file where this visit still has it, otherwise the copy that is shown. */
export async function turnUpright(slot: string, page: Sending | Material): Promise<void> {
  const quarters = quartersOf(page.checks)
  if (!quarters) return
  if ('file' in page) {
    const upright = await uprighted(page.file, page.file.name, quarters)
    forget(page)
    return add(slot, page.kind, [upright], page.replaces)
  }
  const shown = originals.get(page.id) ?? (await (await fetch(api.href(`/materials/${page.id}/content`))).blob())
  add(slot, page.kind, [await uprighted(shown, page.name, quarters)], page.id)
}

/** Too large, no paper at all, not allowed: the same file gets the same answer. */
const FOR_GOOD = new Set([413, 415, 422])

/** 仍要使用 */
export function useAnyway(one: Sending) {
  one.anyway = true
  one.state = 'queued'
  next()
}

export function retry(one: Sending) {
  if (one.state === 'refused') journeys.set(one.key, newJourney())
  one.state = 'queued'
  next()
}

/** Photos are looked at one after the other: an old phone has the memory for one. */
let turn: Promise<void> = Promise.resolve()

function look(one: Sending): Promise<void> {
  turn = turn.then(async () => {
    one.checks = await inspect(one.file, one.kind)
    one.state = unreadable(one.checks) ? 'asking' : 'queued'
    next()
  })
  return turn
}

function next() {
  let busy = sendings.filter((one) => one.state === 'sending').length
  for (const one of sendings) {
    if (busy >= AT_ONCE) return
    if (one.state !== 'queued') continue
    busy++
    void go(one)
  }
}

async function go(one: Sending) {
  one.state = 'sending'
  one.message = ''
  try {
    let paper = await send(one.file, one.kind, journeys.get(one.key) ?? newJourney(), (share) => (one.share = share))
    if (one.anyway && !paper.usable && !hopeless(paper.checks)) paper = await keepAnyway(paper)
    remember(paper)
    originals.set(paper.id, one.file)
    one.material = paper
    one.state = 'done'
  } catch (error) {
    const later = error instanceof Unreachable || (error instanceof ApiProblem && (error.status >= 500 || error.status === 429))
    one.state = later ? 'waiting' : 'refused'
    one.mendable = later || !(error instanceof ApiProblem && FOR_GOOD.has(error.status))
    one.message = later ? '网络断开，照片已为您保留，联网后自动上传' : messageOf(error)
  }
  next()
}

function goOn() {
  for (const one of sendings) if (one.state === 'waiting') one.state = 'queued'
  next()
}

window.addEventListener('online', goOn)
setInterval(goOn, AGAIN_MS)

// Photos live in memory only, so leaving now would lose them: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (sendings.some((one) => one.state !== 'done' && one.state !== 'refused')) event.preventDefault()
})

/** Another person on the same phone never sees the photos of the one before. */
watch(
  () => session.citizen?.accountId,
  () => {
    ;[...sendings].forEach(forget)
    originals.clear()
  },
)
