import { describe, expect, it } from 'vitest'

import { adviceQuery, openPart, papersAnswered, partAfter, questionAfter, questionOf } from '@/citizen/form/filing/parts'
import { fieldErrors, fieldOf, notOfTicks, spaced } from '@/citizen/form/item'
import type { FilingTypeView } from '@/citizen/form/policy'
import type { ItemFinding } from '@/citizen/form/types'

const group = (name: string, onlyWith: Record<string, string[]> = {}) => ({
  group: name, title: name, anyOf: [{ code: `${name}-1`, title: '一', hint: null }], orCommitment: true, required: true, channels: ['online' as const], onlyWith,
})
const type = (over: Partial<FilingTypeView> = {}): FilingTypeView => ({
  code: 'residence', title: '长期居住', plain: '', explain: '', stay: 'long', why: 'living', commitment: 'instead', longTerm: true,
  validity: { months: null, text: '', source: '', verified: true }, materials: [group('home')], materialsNote: null, minStayMonths: 6, lockMonths: 6, lockText: null,
  needsEnd: false, needsHospital: false, countsAsFiled: false, reduction: null, note: null, source: '', verified: true, ...over,
})
const less = { percent: 20, text: '', reading: null, choices: [], source: '', verified: false }

describe('at most three questions lead to a type', () => {
  it('asks nothing more once it is an emergency', () => {
    expect(questionAfter('stay', { stay: 'emergency' })).toBe('type')
    expect(adviceQuery({ stay: 'short', why: 'emergency' })).toEqual({ stay: 'short', why: 'other', emergency: true })
  })

  it.each([
    [{ stay: 'long', why: 'work' }, { stay: 'long', why: 'work', emergency: false }],
    [{ stay: 'long', why: 'living', detail: 'retired' }, { stay: 'long', why: 'retired', emergency: false }],
    [{ stay: 'short', why: 'illness', detail: 'referral' }, { stay: 'short', why: 'referral', emergency: false }],
  ] as const)('%o', (answers, query) => expect(adviceQuery(answers)).toEqual(query))

  it('does not ask for advice while a question is open', () => {
    expect(adviceQuery({ stay: 'long' })).toBeNull()
    expect(questionAfter('why', { stay: 'long', why: 'living' })).toBe('detail')
  })

  it('takes the months from the region, and does without when it names none', () => {
    expect(questionOf('stay', {}, [type({ minStayMonths: 3 })])!.options[0]!.text).toBe('3个月以上')
    expect(questionOf('stay', {}, [type({ minStayMonths: null })])!.options[0]!.text).toBe('长期住')
  })
})

describe('the screens of one place', () => {
  it('cannot be left without confirming the reduction', () => {
    const temporary = type({ commitment: 'none', materials: [], reduction: less })
    const item = { key: 'p', type: 'temporary', region: '460000', beginsOn: '2026-12-01' }
    expect(openPart(item, temporary, [])).toBe('reduction')
    expect(partAfter('when', item, temporary)).toBe('reduction')
    expect(openPart({ ...item, reductionConfirmedAt: 't' }, temporary, [])).toBeNull()
  })

  it('takes a paper, a register that holds it, or the letter', () => {
    const item = { key: 'p', type: 'residence' }
    expect(papersAnswered(item, type(), [])).toBe(false)
    expect(papersAnswered({ ...item, commitment: true }, type(), [])).toBe(true)
    expect(papersAnswered({ ...item, materials: { home: { choice: 'home-1', ids: ['x'] } } }, type(), [])).toBe(true)
    expect(papersAnswered({ ...item, materials: { home: { choice: 'home-1', ids: [] } } }, type(), ['home-1'])).toBe(true)
  })

  it('asks for the kinship paper only when somebody else’s home was shown', () => {
    const two = type({ materials: [group('home'), group('kin', { home: ['home-2'] })] })
    const own = { key: 'p', materials: { home: { choice: 'home-1', ids: ['x'] } } }
    expect(papersAnswered(own, two, [])).toBe(true)
    expect(papersAnswered({ key: 'p', materials: { home: { choice: 'home-2', ids: ['x'] } } }, two, [])).toBe(false)
  })

  it('cannot replace a required letter by papers', () => {
    expect(papersAnswered({ key: 'p', materials: { home: { choice: 'home-1', ids: ['x'] } } }, type({ commitment: 'required' }), [])).toBe(false)
  })
})

describe('findings at their fields', () => {
  const found = (pointer: string, level: ItemFinding['level'] = 'hard'): ItemFinding => ({
    kind: 'family_sharing', key: 'a', level, code: pointer, message: '不对。', fix: '请改。', pointer, source: null,
  })

  it('reads the field out of the pointer', () => {
    expect(fieldOf('/family/members/0/idNumber')).toBe('idNumber')
    expect(fieldOf('/family/members/0')).toBe('')
  })

  it('shows a refusal at its field, the rest above, and soft ones not as errors', () => {
    const errors = fieldErrors([], [found('/family/members/0/idNumber'), found('/family/members/0'), found('/family/members/0/name', 'soft')], ['name', 'idNumber'])
    expect(errors.of('idNumber')).toBe('不对。请改。')
    expect(errors.of('name')).toBeNull()
    expect(errors.rest).toHaveLength(1)
  })

  it('leaves the ticks to the list', () => {
    expect(notOfTicks([found('/family/members/0/noticeReadAt'), found('/family/members/0/name')])).toHaveLength(1)
  })

  it('groups an id card number for reading and leaves other numbers alone', () => {
    expect(spaced('45010319880725992x')).toBe('450103 19880725 992x')
    expect(spaced('H1234567')).toBe('H1234567')
  })
})
