import { describe, expect, it, vi } from 'vitest'

import { soon } from '@/citizen/form/ask'
import { papersAnswered } from '@/citizen/form/filing/parts'
import { mayBeHeld, notCounted, takeLetter, takePapers, wayOf } from '@/citizen/form/filing/way'
import { cityHit, placeHit } from '@/citizen/form/places'
import { kinLabel } from '@/citizen/form/policy'
import type { FilingTypeView, PolicyView } from '@/citizen/form/policy'
import type { FilingItem, ItemFinding } from '@/citizen/form/types'

const home = { group: 'home', title: '住处', anyOf: [{ code: 'permit', title: '居住证', hint: null }, { code: 'lease', title: '租房合同', hint: null }], orCommitment: true, required: true, channels: ['online' as const], onlyWith: {} }
const type = { code: 'residence', commitment: 'instead', materials: [home] } as unknown as FilingTypeView
const photo = (): FilingItem => ({ key: 'p', materials: { home: { choice: 'lease', ids: ['x'] } } })

describe('papers or the letter', () => {
  it('lets go of the photo when the letter is taken, and of the letter when papers are', () => {
    const item: FilingItem = { ...photo(), commitment: true }
    takeLetter(item)
    expect(item).toEqual({ key: 'p', commitment: true })
    const other: FilingItem = { ...photo(), commitment: true }
    takePapers(other)
    expect(other).toEqual(photo())
  })

  it('asks again when an older form holds both', () => {
    const both: FilingItem = { ...photo(), commitment: true }
    expect(wayOf(both, type)).toBe('')
    expect(papersAnswered(both, type, [])).toBe(false)
    expect(wayOf(photo(), type)).toBe('papers')
    expect(wayOf({ key: 'p', commitment: true }, type)).toBe('letter')
    expect(wayOf({ key: 'p' }, { ...type, commitment: 'required' })).toBe('letter')
  })

  it('knows which papers a register may hold, and when the server does not count one for this place', () => {
    expect(mayBeHeld(home, ['permit', 'passport'])).toEqual(['permit'])
    const said = { code: 'filing.paper_not_uploaded', pointer: '/filing/places/0/materials/home' } as ItemFinding
    expect(notCounted([said], 'home')).toBe(true)
    expect(notCounted([said], 'kinship')).toBe(false)
  })
})

describe('looking for a place by the name people use', () => {
  const nanjing = { name: '南京市', province: '江苏省' }
  const liuzhou = { name: '柳州市', province: '广西壮族自治区' }

  it.each(['南京', '南京市', '江苏南京', '江苏省 南京市', ' 南京 '])('finds 南京 by %s', (words) => expect(cityHit(nanjing, words)).toBe(true))
  it.each(['江苏', '江苏省', '北京', 'nanjing'])('does not list 南京 for %s', (words) => expect(cityHit(nanjing, words)).toBe(false))

  it('knows the short names of the regions', () => {
    expect(cityHit(liuzhou, '广西柳州')).toBe(true)
    expect(placeHit('广西壮族自治区', '广西')).toBe(true)
    expect(placeHit('江苏省', '江苏')).toBe(true)
  })
})

describe('what a relative is called', () => {
  const policy = { family: { kin: [{ code: '11', label: '儿子' }], kinRefused: [{ code: '55', label: '岳父' }] } } as unknown as PolicyView

  it('has a word for kin that cannot be chosen, and for kin without a code here', () => {
    expect(kinLabel(policy, '11')).toBe('儿子')
    expect(kinLabel(policy, '55')).toBe('岳父')
    expect(kinLabel(policy, '97')).toBe('亲属')
    expect(kinLabel(policy, undefined)).toBe('')
  })
})

describe('an answer that only helps', () => {
  it('is not waited for forever, and its failure stops nobody', async () => {
    vi.useFakeTimers()
    const never = soon(new Promise<string>(() => undefined), 50)
    await vi.advanceTimersByTimeAsync(60)
    expect(await never).toBeNull()
    expect(await soon(Promise.reject(new Error('gone')), 50)).toBeNull()
    expect(await soon(Promise.resolve('there'), 50)).toBe('there')
    vi.useRealTimers()
  })
})
