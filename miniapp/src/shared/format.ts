import type { Due, IsoDate } from './types'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** Integer fen as "1,234.50"; never goes through a float. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${whole}.${digits.slice(-2)}`
}

/** What a person types as an amount ("1,234.5") as fen, or null when it is not an amount. */
export function fenOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥￥元]/g, '')
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

const parts = (date: IsoDate) => date.slice(0, 10).split('-').map(Number) as [number, number, number]

/** "2026-11-24" as "11月24日（周二）"; the year is added when it is not the given one. */
export function day(date: IsoDate, currentYear = new Date().getFullYear()): string {
  const [year, month, dayOfMonth] = parts(date)
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()]
  return `${year === currentYear ? '' : `${year}年`}${month}月${dayOfMonth}日（周${weekday}）`
}

/** "2026-11-24" as "2026年11月24日", for validity periods. */
export function fullDay(date: IsoDate): string {
  const [year, month, dayOfMonth] = parts(date)
  return `${year}年${month}月${dayOfMonth}日`
}

/** "2026-11-24" – null as "2026年11月24日起，长期有效". */
export function period(begins: IsoDate, ends: IsoDate | null | undefined): string {
  return ends ? `${fullDay(begins)}至${fullDay(ends)}` : `${fullDay(begins)}起，长期有效`
}

/** A due date with the word that says how sure it is. */
export function dueText(due: Due): string {
  return `${due.text}前${due.estimated ? '（估算）' : ''}`
}

/** What the office promises beside the legal limit; the same day is not said twice. */
export function promiseOf(line: { promisedDue: Due | null; legalDue: Due | null }): Due | null {
  return line.promisedDue && line.promisedDue.on !== line.legalDue?.on ? line.promisedDue : null
}

type Dues = { promisedDue: Due | null; legalDue: Due | null; wholeDue: Due | null }

/** Until when, in the order they are read. Where a limit has parts, one is the step's and one the whole's. */
export function limitsOf(line: Dues): { label: string; due: Due }[] {
  const { legalDue, wholeDue } = line
  const promise = promiseOf(line)
  const said: [string, Due | null][] = wholeDue
    ? [['这一步最晚', wholeDue.on === legalDue?.on ? null : legalDue], ['全部办完最晚', wholeDue]]
    : [['承诺办结', promise], [promise ? '法定期限' : '最晚办结', legalDue]]
  return said.flatMap(([label, due]) => (due ? [{ label, due }] : []))
}

const SHANGHAI = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', hourCycle: 'h23', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
})

/** An instant as "11月24日 09:05", in the offices' time whatever the phone says. */
export function moment(at: string): string {
  const found = Object.fromEntries(SHANGHAI.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
  return `${found['month']}月${found['day']}日 ${found['hour']}:${found['minute']}`
}

/** Bytes for people. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
