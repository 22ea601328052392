/** A claim as label and value, in the order a person checks it, one list per step. */
import { day, fullDay, yuan } from '@/shared/format'
import { CATEGORY_TEXT } from '@/shared/words'
import { placeName } from '../form/places'
import type { ClaimStep } from '../form/steps'
import type { ClaimItem } from '../form/types'
import { tailOf } from './account'
import { REASON_TEXT } from './claim'
import { isStay } from './gaps'

export interface Line {
  label: string
  value: string
}

const lines = (...all: [string, string | undefined | false | null][]): Line[] =>
  all.filter((one): one is [string, string] => Boolean(one[1])).map(([label, value]) => ({ label, value }))

const days = (item: ClaimItem): string => {
  const { admittedOn: first, dischargedOn: last } = item
  if (!first || !last) return first ? `${fullDay(first)}起` : ''
  return first === last ? fullDay(first) : `${fullDay(first)}至${fullDay(last)}`
}

export const billLines = (item: ClaimItem): Line[] =>
  lines(
    ['医院', item.hospital?.name],
    ['医院在', placeName(item.hospital?.region)],
    [isStay(item) ? '住院时间' : '看病时间', days(item)],
    ['诊断', item.diagnosis?.name],
    ['一共花了', item.totalFen !== undefined && `${yuan(item.totalFen)}元`],
  )

const PAYEES = { self: '本人', guardian: '监护人', documented: '别人（有证明）' } as const

export function linesOf(step: ClaimStep, item: ClaimItem, titles: Readonly<Record<string, string>>): Line[] {
  const { accident, payee } = item
  switch (step) {
    case 'vouchers':
      return lines(['票据', (item.vouchers ?? []).length > 0 && `${item.vouchers?.length}张`])
    case 'bill':
      return [...lines(['哪种看病', CATEGORY_TEXT[item.category ?? '']]), ...billLines(item), ...lines(['为什么没直接报', item.reason && (REASON_TEXT[item.reason] ?? item.reason)])]
    case 'accident':
      if (!accident) return []
      if (!accident.isAccident) return lines(['意外受伤', '不是'])
      return lines(
        ['意外受伤', '是'],
        ['别人的责任', accident.thirdParty === undefined ? '' : accident.thirdParty ? '有' : '没有'],
        ['受伤日期', accident.happenedOn && day(accident.happenedOn)],
        ['受伤地点', accident.place],
        ['怎么受伤的', accident.how],
        ['证明', accident.proof && (accident.proof === 'document' ? '有证明' : '签承诺书')],
      )
    case 'papers':
      return lines(...(item.papers ?? []).map((one): [string, string] => [titles[one.code] ?? '材料', `${one.materials.length}张`]))
    case 'account':
      return lines(['付给', payee && PAYEES[payee.kind]], ['户名', payee?.name], ['银行', payee?.bankName], ['账号', payee?.account && tailOf(payee.account)])
    default:
      return []
  }
}

const STEP_OF: Readonly<Record<string, ClaimStep>> = {
  vouchers: 'vouchers',
  accident: 'accident',
  papers: 'papers',
  payee: 'account',
}

/** "/reimbursement/claims/0/payee/account" → account; what is about the whole claim → bill. */
export const stepOfPointer = (pointer: string | null): ClaimStep => STEP_OF[(pointer ?? '').split('/')[4] ?? ''] ?? 'bill'

/** The field inside the claim: "/…/0/payee/account" → "account", "/…/0/category" → "category". */
export const lastOf = (pointer: string | null): string => (pointer ?? '').split('/').slice(4).pop() ?? ''
