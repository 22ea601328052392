import { promiseOf } from '@/shared/format'
import type { Tone } from '@/shared/types'
import type { QueueRow } from './types'

export type Band = 'overdue' | 'today' | 'later' | 'paused' | 'closed'

export const BAND_TEXT: Record<Band, string> = {
  overdue: '已超期',
  today: '今天到期',
  later: '之后到期',
  paused: '不计时（等材料或等前一件）',
  closed: '已结束',
}

export const BAND_TONE: Record<Band, Tone> = { overdue: 'bad', today: 'yours', later: 'office', paused: 'quiet', closed: 'quiet' }

/** By the legal limit, as the server sorts. */
export function bandOf(row: Pick<QueueRow, 'overdue' | 'clock' | 'promisedDue' | 'legalDue'>, today: string): Band {
  if (row.clock === 'stopped') return 'closed'
  if (row.clock === 'paused') return 'paused'
  if (row.overdue) return 'overdue'
  const on = (row.legalDue ?? row.promisedDue)?.on
  return on !== undefined && on <= today ? 'today' : 'later'
}

/** The office promised less than the law allows, and that day has come. */
export function promiseReached(row: Pick<QueueRow, 'clock' | 'promisedDue' | 'legalDue'>, today: string): string | null {
  const promise = row.clock === 'running' ? promiseOf(row) : null
  if (!promise || promise.on > today) return null
  return promise.on === today ? '承诺今天办' : '已过承诺日'
}

const ORDER = Object.keys(BAND_TEXT) as Band[]

/** What waits for nobody at the desk goes below what does; inside a band the server's order stays. */
export function byUrgency(rows: QueueRow[], today: string): QueueRow[] {
  const rank = (row: QueueRow) => ORDER.indexOf(bandOf(row, today))
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

/** The rows as they come, with a heading where the band changes. */
export function banded(rows: QueueRow[], today: string): { band: Band; rows: QueueRow[] }[] {
  const groups: { band: Band; rows: QueueRow[] }[] = []
  for (const row of rows) {
    const band = bandOf(row, today)
    const last = groups.at(-1)
    if (last?.band === band) last.rows.push(row)
    else groups.push({ band, rows: [row] })
  }
  return groups
}
