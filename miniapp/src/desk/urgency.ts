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

export function bandOf(row: Pick<QueueRow, 'overdue' | 'clock' | 'promisedDue' | 'legalDue'>, today: string): Band {
  if (row.clock === 'stopped') return 'closed'
  if (row.clock === 'paused') return 'paused'
  if (row.overdue) return 'overdue'
  const on = (row.promisedDue ?? row.legalDue)?.on
  return on !== undefined && on <= today ? 'today' : 'later'
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
