import { describe, expect, it } from 'vitest'
import { queueAddress } from '@/desk/desk-api'
import { caseIn } from '@/desk/place'
import { banded, bandOf, byUrgency, promiseReached } from '@/desk/urgency'
import { nextAfter } from '@/desk/use-queue'
import type { QueueRow } from '@/desk/types'

const TODAY = '2026-11-23'
const row = (id: string, over: Partial<QueueRow> = {}) =>
  ({ id, overdue: false, clock: 'running', turn: 'office', assignee: null, mine: false, promisedDue: { on: '2026-11-25' }, legalDue: null, ...over }) as QueueRow

describe('how urgent a case is', () => {
  it.each([
    [{ overdue: true }, 'overdue'],
    [{ legalDue: { on: TODAY } }, 'today'],
    [{ promisedDue: { on: TODAY }, legalDue: { on: '2026-12-18' } }, 'later'],
    [{ promisedDue: { on: TODAY } }, 'today'],
    [{}, 'later'],
    [{ clock: 'paused', overdue: true }, 'paused'],
    [{ clock: 'stopped' }, 'closed'],
  ])('%j is %s', (over, band) => expect(bandOf(row('a', over as Partial<QueueRow>), TODAY)).toBe(band))

  it.each([
    [TODAY, 'running', '承诺今天办'],
    ['2026-11-20', 'running', '已过承诺日'],
    ['2026-11-24', 'running', null],
    ['2026-11-20', 'paused', null],
  ])('names a promise of %s (%s)', (on, clock, text) =>
    expect(promiseReached(row('a', { promisedDue: { on }, clock } as Partial<QueueRow>), TODAY)).toBe(text))

  it('puts a heading where it changes and keeps the order', () => {
    const groups = banded([row('a', { overdue: true }), row('b', { overdue: true }), row('c'), row('d', { clock: 'paused' })], TODAY)
    expect(groups.map((group) => [group.band, group.rows.map((one) => one.id).join('')])).toEqual([['overdue', 'ab'], ['later', 'c'], ['paused', 'd']])
  })
})

it('puts what the desk cannot work on below what it can', () => {
  const rows = [row('a', { clock: 'paused' }), row('b'), row('c', { overdue: true }), row('d')]
  expect(byUrgency(rows, TODAY).map((one) => one.id).join('')).toBe('cbda')
})

describe('the next case', () => {
  const rows = [row('a'), row('b', { assignee: '甘露' }), row('c', { turn: 'citizen' }), row('d', { assignee: '我', mine: true }), row('e')]

  it('is the next one below that I may handle', () => expect(nextAfter(rows, 'a')).toBe('d'))
  it('is the first one when the end is reached', () => expect(nextAfter(rows, 'e')).toBe('a'))
  it('is found although the finished one has left the list', () => expect(nextAfter(rows.slice(1), 'a')).toBe('d'))
  it('is none when nothing is left', () => expect(nextAfter([row('a')], 'a')).toBeNull())
})

describe('addresses', () => {
  it('ask only for what is narrowed', () => {
    const filter = { kind: '', status: '', office: '', mine: false, todo: false, overdue: false, q: ' ' }
    expect(queueAddress(filter, null)).toBe('/desk/queue')
    expect(queueAddress({ ...filter, kind: 'filing', mine: true, q: ' 韦 ' }, 50)).toBe('/desk/queue?kind=filing&q=%E9%9F%A6&mine=true&cursor=50')
  })

  it('name the open case and nothing else', () => {
    expect(caseIn('#/cases/0192F0C1-0000-7000-8000-000000000001')).toBe('0192f0c1-0000-7000-8000-000000000001')
    for (const hash of ['', '#/', '#/cases/', '#/cases/1', '#/cases/../x']) expect(caseIn(hash)).toBeNull()
  })
})
