import type { components } from '@/shared/schema'
import type { Sent, Tone } from '@/shared/types'

type Schemas = components['schemas']

export type Voucher = Sent<Schemas['VoucherView']>
export type VoucherDetail = Sent<Schemas['VoucherDetail']>
export type CostSheet = NonNullable<VoucherDetail['costs']>
export type Reading = Sent<Schemas['Reading']>
export type ScanAnswer = Sent<Schemas['ScanAnswer']>
export type Fetched = Sent<Schemas['Fetched']>

/** Shape, word and colour of a state. */
export const toneOf = (voucher: Voucher): Tone => {
  if (voucher.status === 'held') return 'office'
  if (!voucher.usable) return 'bad'
  return voucher.needsLook ? 'yours' : 'done'
}

export const VISITS: Record<string, string> = { inpatient: '住院', outpatient: '门诊' }
