import { computed, reactive, ref, watch } from 'vue'
import { messageOf } from '@/shared/api'
import { deskApi } from './desk-api'
import { byUrgency } from './urgency'
import { serverToday } from './use-session'
import type { QueueCounts, QueueFilter, QueueRow } from './types'

const TYPING_MS = 250
const BURST_MS = 300

export const filter = reactive<QueueFilter>({ kind: '', status: '', office: '', mine: false, todo: false, overdue: false, q: '' })
export const rows = ref<QueueRow[]>([])
export const counts = ref<QueueCounts | null>(null)
export const next = ref<number | null>(null)
export const loading = ref(false)
export const problem = ref('')
/** The row the keyboard stands on. */
export const selected = ref<string | null>(null)

export const filtered = computed(() => Boolean(filter.kind || filter.status || filter.office || filter.mine || filter.todo || filter.overdue || filter.q.trim()))

let asked = 0
let shown = 0

/** Re-reads what is on the page: as many rows as before, so that the list does not jump under the hand. */
export async function reload() {
  const mine = ++asked
  loading.value = true
  try {
    let page = await deskApi.queue(filter)
    const found = [...page.rows]
    while (page.next !== null && found.length < shown) {
      page = await deskApi.queue(filter, page.next)
      found.push(...page.rows)
    }
    if (mine !== asked) return
    rows.value = byUrgency(found, serverToday.value)
    counts.value = page.counts
    next.value = page.next
    problem.value = ''
    if (!found.some((row) => row.id === selected.value)) selected.value = found[0]?.id ?? null
  } catch (error) {
    if (mine === asked) problem.value = messageOf(error)
  } finally {
    if (mine === asked) loading.value = false
  }
}

export async function more() {
  if (next.value === null || loading.value) return
  shown = rows.value.length + 1
  await reload()
}

let soon: ReturnType<typeof setTimeout> | null = null
export function reloadSoon(waitMs = BURST_MS) {
  if (soon) clearTimeout(soon)
  soon = setTimeout(() => void reload(), waitMs)
}

watch(filter, () => {
  shown = 0
  reloadSoon(TYPING_MS)
})

export function clearFilter() {
  Object.assign(filter, { kind: '', status: '', office: '', mine: false, todo: false, overdue: false, q: '' })
}

export function step(by: 1 | -1) {
  if (rows.value.length === 0) return
  const at = rows.value.findIndex((row) => row.id === selected.value)
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.value.length - 1)
  selected.value = rows.value[to]?.id ?? null
}

/** The case to open when `doneId` is finished: the next one below that waits for the office, else the first such one. */
export function nextAfter(list: QueueRow[], doneId: string): string | null {
  const open = (row: QueueRow) => row.id !== doneId && row.turn === 'office' && (row.assignee === null || row.mine)
  const at = list.findIndex((row) => row.id === doneId)
  return (list.slice(at + 1).find(open) ?? list.find(open))?.id ?? null
}
