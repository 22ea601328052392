import { describe, expect, it } from 'vitest'
import { confirmed, entries, filled, toldOf, typed } from '@/citizen/papers/prefill'

const read = (code: string, value: string, sure = false) => ({ code, value, sure })
const BILL = [read('code', '14060226'), read('number', '0990000201'), read('total_fen', '3865040', true)]
const form = () => entries({ code: '', number: '', check_code: '' })

describe('what a photo fills into a form', () => {
  it('fills empty fields, and asks to check what does not prove itself', () => {
    const after = filled(form(), [read('code', '14060226'), read('number', '0990000201', true)])

    expect(after['code']).toEqual({ value: '14060226', from: 'photo', check: true })
    expect(after['number']).toEqual({ value: '0990000201', from: 'photo', check: false })
    expect(after['check_code']?.value).toBe('')
  })

  it('never takes the place of what the person typed', () => {
    const after = filled(typed(form(), 'number', '0990000299'), BILL)

    expect(after['number']).toEqual({ value: '0990000299', from: 'hand', check: false })
    expect(toldOf(after, BILL, '')).toBe('照片里读出了1项，已经填好。标着“请核对”的，请对着原件逐个字看一遍。您自己填的1项没有动。')
  })

  it('fills a field again that the person emptied', () => {
    const emptied = typed(typed(form(), 'number', '09'), 'number', '')
    expect(filled(emptied, BILL)['number']?.value).toBe('0990000201')
  })

  it('stops asking once the person changed a field or confirmed it, and leaves it to them from then on', () => {
    const after = filled(form(), BILL)
    const looked = confirmed(typed(after, 'code', '14060227'), 'number')

    expect([looked['code']?.check, looked['number']?.check]).toEqual([false, false])
    expect(filled(looked, [read('code', '1'), read('number', '2')])).toEqual(looked)
  })

  it('does not mix two bills: a second photo takes away what the first one filled in', () => {
    const second = filled(filled(form(), BILL), [read('number', '0990000202')])

    expect([second['code']?.value, second['number']?.value]).toEqual(['', '0990000202'])
  })

  it('leaves everything as it is when a photo says nothing of this form', () => {
    const before = filled(form(), BILL)

    expect(filled(before, [read('name', '郭志刚')])).toBe(before)
    expect(toldOf(before, [], '没有认出文字，请对照材料填写')).toBe('没有认出文字，请对照材料填写')
  })

  it('takes what was there before as typed', () => {
    expect(filled(entries({ account: '6299900000000000045' }), [read('account', '6299900000000000011', true)])['account']?.value).toBe('6299900000000000045')
  })
})
