import { yuan } from '@/shared/format'
import type { DeskEvent } from '../types'
import type { ClaimDesk } from './types'

/** What leaves the fund when 拨付 is pressed: how much, to whom, into which account. */
export interface PayOrder {
  amount: string
  payee: string
  account: string
  /** When the account was changed, if no money has gone there yet. */
  mended: string | null
  /** Where the last payment came back from. */
  before: string | null
}

const tail = (masked: string) => `尾号${masked.replace(/\s/g, '').slice(-4)}`

export function payOrder({ claim }: Pick<ClaimDesk, 'claim'>, events: Pick<DeskEvent, 'action' | 'atText'>[]): PayOrder | null {
  if (!claim.calculation) return null
  const actions = events.map((one) => one.action)
  const mend = actions.lastIndexOf('mend_account')
  const answered = Math.max(...['paid', 'returned', 'taken_back'].map((one) => actions.lastIndexOf(one)))
  const fresh = mend > answered ? events[mend]! : null
  const back = claim.payments.filter((one) => one.state === 'returned').at(-1)
  return {
    amount: `${yuan(claim.calculation.fundFen)}元`,
    payee: claim.payee,
    account: `${claim.bankName} ${tail(claim.accountMasked)}`,
    mended: fresh?.atText ?? null,
    before: fresh && back ? `${back.bankName} ${tail(back.accountMasked)}` : null,
  }
}
