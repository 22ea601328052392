import { describe, expect, it } from 'vitest'
import { payOrder } from '@/desk/claim/pay'
import type { ClaimDesk } from '@/desk/claim/types'

const event = (action: string, atText: string) => ({ action, atText })
const came = { state: 'returned', bankName: '演示农村商业银行', accountMasked: '**** 0052' }
const made = (over: object = {}) =>
  ({ claim: { calculation: { fundFen: 2_865_873 }, payments: [], payee: '郭志刚', bankName: '演示农村商业银行', accountMasked: '**** 0011', ...over } }) as unknown as ClaimDesk

describe('what is paid when 拨付 is pressed', () => {
  it('is said with amount, name, bank and the last four digits', () => {
    expect(payOrder(made(), [event('confirm', '09:00')])).toEqual({
      amount: '28,658.73元', payee: '郭志刚', account: '演示农村商业银行 尾号0011', mended: null, before: null,
    })
  })

  it('says that the account was changed since the last payment, and from which', () => {
    const events = [event('pay', '09:00'), event('returned', '09:01'), event('mend_account', '10:00')]
    const order = payOrder(made({ payments: [came] }), events)
    expect([order?.mended, order?.before]).toEqual(['10:00', '演示农村商业银行 尾号0052'])
  })

  it('says so until money has gone there: a payment that was stopped has not', () => {
    const events = [event('pay', '09:00'), event('returned', '09:01'), event('mend_account', '10:00'), event('pay', '11:00')]
    const mended = (last: string) => payOrder(made({ payments: [came, { ...came, state: 'void' }] }), [...events, event(last, '11:01')])?.mended
    expect([mended('stopped'), mended('paid')]).toEqual(['10:00', null])
  })

  it('is nothing as long as no amount is known', () => {
    expect(payOrder(made({ calculation: null }), [])).toBeNull()
  })
})
