import { describe, expect, it } from 'vitest'

import { merge, same, settle } from '@/citizen/form/merge'
import type { DraftBody } from '@/citizen/form/types'

const base: DraftBody = {
  phone: '13900000001',
  family: { wanted: true, members: [{ key: 'a', name: '甲' }, { key: 'b', name: '乙' }] },
}

describe('merging two devices', () => {
  it('joins changes to different fields without asking', () => {
    const mine = { ...base, phone: '13900000002' }
    const theirs = { ...base, filing: { wanted: true, places: [] } }
    const { value, clashes } = merge<DraftBody>(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(value).toEqual({ ...base, phone: '13900000002', filing: { wanted: true, places: [] } })
  })

  it('joins relatives added on both devices', () => {
    const mine = { family: { wanted: true, members: [...base.family!.members, { key: 'm', name: '丙' }] } }
    const theirs = { family: { wanted: true, members: [...base.family!.members, { key: 't', name: '丁' }] } }
    const { value, clashes } = merge<DraftBody>({ family: base.family! }, mine, theirs)
    expect(clashes).toEqual([])
    expect(value.family!.members.map((one) => one.key).sort()).toEqual(['a', 'b', 'm', 't'])
  })

  it('asks when both changed one field, and keeps what was typed here until answered', () => {
    const mine = { ...base, phone: '13900000002' }
    const theirs = { ...base, phone: '13900000003' }
    const merged = merge<DraftBody>(base, mine, theirs)
    expect(merged.clashes).toEqual([{ pointer: '/phone', mine: '13900000002', theirs: '13900000003' }])
    expect(settle(merged, () => 'mine').phone).toBe('13900000002')
    expect(settle(merged, () => 'theirs').phone).toBe('13900000003')
  })

  it('names the relative by key, not by position', () => {
    const edit = (name: string): DraftBody => ({
      family: { wanted: true, members: [{ key: 'b', name }, { key: 'a', name: '甲' }] },
    })
    const merged = merge<DraftBody>({ family: base.family! }, edit('乙一'), edit('乙二'))
    expect(merged.clashes[0]!.pointer).toBe('/family/members/b/name')
    expect(settle(merged, () => 'theirs').family!.members.find((one) => one.key === 'b')!.name).toBe('乙二')
  })

  it('lets a deletion stand only when the other side left the item alone', () => {
    const without = { family: { wanted: true, members: [{ key: 'a', name: '甲' }] } }
    const untouched = merge<DraftBody>({ family: base.family! }, without, { family: base.family! })
    expect(untouched.value.family!.members).toHaveLength(1)
    const edited = { family: { wanted: true, members: [{ key: 'a', name: '甲' }, { key: 'b', name: '乙乙' }] } }
    const kept = merge<DraftBody>({ family: base.family! }, without, edited)
    expect(kept.value.family!.members.map((one) => one.name)).toEqual(['甲', '乙乙'])
  })

  it('keeps the files both sides added and drops those one side removed', () => {
    const with_ = (ids: string[]): DraftBody => ({ family: { wanted: true, members: [{ key: 'a', evidenceIds: ids }] } })
    const { value, clashes } = merge<DraftBody>(with_(['1', '2']), with_(['1', '3']), with_(['1', '2', '4']))
    expect(clashes).toEqual([])
    expect([...value.family!.members[0]!.evidenceIds!].sort()).toEqual(['1', '3', '4'])
  })

  it('treats an absent member and an undefined one alike', () => {
    expect(same({ a: undefined }, {})).toBe(true)
    expect(same({ a: null }, {})).toBe(false)
  })
})
