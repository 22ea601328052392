import { describe, expect, it } from 'vitest'

import { allGaps, gapsOf, needsApplication, nextStep, positionOf, previousStep, resumeAt, stepsOf } from '@/citizen/form/steps'
import type { DraftBody } from '@/citizen/form/types'

const filled: DraftBody = {
  filing: { wanted: true, places: [{ key: 'p', type: 'temporary', region: '320100', beginsOn: '2026-12-01' }] },
  chronic: { wanted: true, expansions: [{ key: 'c', disease: 'M03900', region: '320100', facilities: ['F1'], afterFiling: 'p' }] },
}

describe('the steps follow what was chosen', () => {
  it('has one step per matter between the needs and the check', () => {
    expect(stepsOf(filled)).toEqual(['who', 'what', 'needs', 'filing', 'chronic', 'review', 'sign'])
    expect(positionOf(filled, 'filing')).toEqual({ at: 4, of: 7 })
  })

  it('needs no signature when only direct settlement was asked for', () => {
    const only: DraftBody = { settlement: { wanted: true } }
    expect(stepsOf(only)).toEqual(['who', 'what', 'settlement'])
    expect(needsApplication(only)).toBe(false)
  })

  it('keeps what was typed for a matter that was unticked, but does not ask about it', () => {
    const body: DraftBody = { ...filled, family: { wanted: false, members: [{ key: 'm' }] } }
    expect(stepsOf(body)).not.toContain('family')
    expect(gapsOf(body, 'review')).toEqual([])
  })

  it('goes forward and back through the same steps', () => {
    const steps = stepsOf(filled)
    steps.slice(0, -1).forEach((step, at) => expect(nextStep(filled, step)).toBe(steps[at + 1]))
    steps.slice(1).forEach((step, at) => expect(previousStep(filled, step)).toBe(steps[at]))
    expect(nextStep(filled, 'sign')).toBeNull()
    expect(previousStep(filled, 'who')).toBeNull()
  })

  it('leads out of a step that is no longer part of the form', () => {
    expect(nextStep(filled, 'family')).toBe('what')
  })
})

describe('going on with an old draft', () => {
  it.each<[string, DraftBody, string]>([
    ['nothing chosen', {}, 'what'],
    ['chosen but nothing filled in', { filing: { wanted: true, places: [] } }, 'needs'],
    ['a place without its date', { filing: { wanted: true, places: [{ key: 'p', type: 't', region: '320100' }] } }, 'filing'],
    ['everything there', filled, 'review'],
    ['settlement alone', { settlement: { wanted: true } }, 'settlement'],
  ])('%s', (_, body, step) => expect(resumeAt(body)).toBe(step))
})

describe('what is still empty', () => {
  it('points at the field of the item, by its key', () => {
    const body: DraftBody = { family: { wanted: true, members: [{ key: 'm1', name: '甲', idType: '01', idNumber: 'x', relation: '52' }] } }
    expect(gapsOf(body, 'family')).toEqual([{ step: 'family', pointer: '/family/members/m1/phone', message: '请填写联系电话' }])
  })

  it('does not let an unsigned form go', () => {
    expect(allGaps(filled).map((gap) => gap.pointer)).toEqual(['/noticeReadAt', '/commitmentAt', '/signatureId'])
    expect(allGaps({ ...filled, noticeReadAt: 't', commitmentAt: 't', signatureId: 's' })).toEqual([])
  })
})
