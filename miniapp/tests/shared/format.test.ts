import { describe, expect, it } from 'vitest'
import { day, dueText, fenOf, fileSize, fullDay, moment, period, limitsOf, promiseOf, yuan } from '@/shared/format'

describe('money', () => {
  it.each([[0, '0.00'], [5, '0.05'], [100, '1.00'], [3865040, '38,650.40'], [-123456789, '-1,234,567.89']])('%d fen is %s yuan', (fen, text) => {
    expect(yuan(fen)).toBe(text)
  })
  it.each([['320.5', 32050], ['1,000', 100000], ['３２０．５０', 32050], ['¥12.34', 1234], ['0', 0], ['12.345', null], ['abc', null], ['', null], ['-5', null]])(
    'what was typed as %j is %s fen',
    (text, fen) => expect(fenOf(text)).toBe(fen),
  )
})

describe('dates', () => {
  it('carry their weekday', () => {
    expect(day('2026-11-24', 2026)).toBe('11月24日（周二）')
    expect(day('2027-01-01', 2026)).toBe('2027年1月1日（周五）')
    expect(day('2028-02-29', 2028)).toBe('2月29日（周二）')
  })
  it('say how long something holds', () => {
    expect(fullDay('2026-01-05')).toBe('2026年1月5日')
    expect(period('2026-11-22', '2027-05-22')).toBe('2026年11月22日至2027年5月22日')
    expect(period('2026-11-22', null)).toBe('2026年11月22日起，长期有效')
  })
  it('say when a due date is an estimate', () => {
    expect(dueText({ on: '2026-11-24', text: '11月24日（周二）', estimated: false, note: null })).toBe('11月24日（周二）前')
    expect(dueText({ on: '2027-01-04', text: '1月4日（周一）', estimated: true, note: null })).toBe('1月4日（周一）前（估算）')
  })
  it('say the promise only beside another legal limit', () => {
    const [early, late] = ['2026-11-22', '2026-11-24'].map((on) => ({ on, text: on, estimated: false, note: null }))
    expect(promiseOf({ promisedDue: early!, legalDue: late! })).toBe(early)
    expect(promiseOf({ promisedDue: late!, legalDue: late! })).toBeNull()
    expect(promiseOf({ promisedDue: null, legalDue: late! })).toBeNull()
  })
  it('say which day ends the step and which the whole', () => {
    const [step, whole] = ['2026-11-24', '2026-12-02'].map((on) => ({ on, text: on, estimated: false, note: null }))
    const said = (line: Parameters<typeof limitsOf>[0]) => limitsOf(line).map((one) => `${one.label}${one.due.on}`)
    expect(said({ promisedDue: step!, legalDue: step!, wholeDue: whole! })).toEqual(['这一步最晚2026-11-24', '全部办完最晚2026-12-02'])
    expect(said({ promisedDue: whole!, legalDue: whole!, wholeDue: whole! })).toEqual(['全部办完最晚2026-12-02'])
    expect(said({ promisedDue: step!, legalDue: whole!, wholeDue: null })).toEqual(['承诺办结2026-11-24', '法定期限2026-12-02'])
    expect(said({ promisedDue: null, legalDue: step!, wholeDue: null })).toEqual(['最晚办结2026-11-24'])
    expect(said({ promisedDue: null, legalDue: null, wholeDue: null })).toEqual([])
  })
  it('are told in the offices’ time', () => {
    expect(moment('2026-11-23T17:05:00Z')).toBe('11月24日 01:05')
  })
})

it('file sizes are for people', () => {
  expect(fileSize(10)).toBe('1 KB')
  expect(fileSize(2_621_440)).toBe('2.5 MB')
})
