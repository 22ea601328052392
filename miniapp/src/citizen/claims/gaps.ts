/** What is still empty in a claim, step by step. Only whether something is there; whether it stands is the server's word. */
import { accountProblem } from './account'
import type { ClaimItem } from '../form/types'

type Lines = [field: string, message: string][]

const empty = (value: string | undefined): boolean => value === undefined || value.trim() === ''

const pick = (lines: [boolean, string, string][]): Lines => lines.filter(([missing]) => missing).map(([, field, message]) => [field, message])

export const voucherGaps = (item: ClaimItem): Lines => pick([[(item.vouchers ?? []).length === 0, 'vouchers', '请添加这次看病的票据']])

/** A stay has a day in and a day out; other visits have a first and a last day. */
export const isStay = (item: Pick<ClaimItem, 'category'>): boolean => item.category === 'inpatient' || item.category === 'accident'

export function billGaps(item: ClaimItem): Lines {
  const [begin, end] = isStay(item) ? ['请选哪天住院的', '请选哪天出院的'] : ['请选哪天开始看的', '请选哪天看完的']
  return pick([
    [!item.category, 'category', '请选这次是哪种看病'],
    [empty(item.hospital?.name), 'hospital', '请填在哪家医院看的'],
    [empty(item.hospital?.region), 'region', '请选医院在哪个市'],
    [empty(item.admittedOn), 'admittedOn', begin],
    [empty(item.dischargedOn), 'dischargedOn', end],
    [empty(item.diagnosis?.name), 'diagnosis', '请填诊断，照着诊断建议书或出院证上的写'],
    [empty(item.reason), 'reason', '请选为什么当时没有直接报'],
    [item.totalFen === undefined, 'totalFen', '请填一共花了多少钱'],
  ])
}

export function accidentGaps(item: ClaimItem): Lines {
  const { accident } = item
  if (!accident) return [['isAccident', '请选是不是意外受伤']]
  if (!accident.isAccident) return item.category === 'accident' ? [['isAccident', '前面选的是“意外受伤住院”。是生病的，请回“这次看病”改成“住院”']] : []
  return pick([
    [accident.thirdParty === undefined, 'thirdParty', '请选有没有别人的责任'],
    [empty(accident.happenedOn), 'happenedOn', '请选哪天受的伤'],
    [empty(accident.place), 'place', '请填在哪里受的伤'],
    [empty(accident.how), 'how', '请写一句是怎么受伤的'],
    [!accident.proof, 'proof', '请选有没有证明'],
  ])
}

export function accountGaps({ payee }: ClaimItem): Lines {
  const wrong = accountProblem(payee?.account ?? '')
  return pick([
    [empty(payee?.name), 'name', '请填户名，就是卡上或存折上的姓名'],
    [empty(payee?.bankName) && empty(payee?.bankCode), 'bankName', '请选是哪家银行'],
    [wrong !== null, 'account', wrong ?? ''],
  ])
}
