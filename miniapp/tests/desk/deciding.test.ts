import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, Unreachable } from '@/shared/api'

const read = vi.fn()
vi.mock('@/desk/desk-api', () => ({ deskApi: { case: (id: string) => read(id) }, whenExpired: () => undefined }))
const { act, current, draftOf, keepDraft, overtaken, refresh, show } = await import('@/desk/use-case')

const ID = '0192f0c1-0000-7000-8000-000000000001'
const state = (status: string, who: string) => ({ case: { id: ID, status, statusText: status }, events: [{ who, atText: '11月23日 10:05' }] })

/** Fails as told, then succeeds; remembers the keys it was sent. */
function sender(...failures: Error[]) {
  const keys: string[] = []
  const send = async (key: string) => {
    keys.push(key)
    const failure = failures.shift()
    if (failure) throw failure
  }
  return { keys, send }
}

beforeEach(async () => {
  read.mockResolvedValue(state('reviewing', '系统'))
  await show(null)
  await show(ID)
})

describe('one decision', () => {
  it('is repeated with the same key while nobody has answered', async () => {
    const { keys, send } = sender(new Unreachable(), new ApiProblem(503, 'unavailable', '系统忙'), new ApiProblem(401, 'sign_in_needed', '请登录'))
    for (let turn = 0; turn < 4; turn++) await act(ID, 'accept', {}, send)
    expect(new Set(keys).size).toBe(1)
  })

  it('has a new key once it was refused, changed or done', async () => {
    const { keys, send } = sender(new ApiProblem(422, 'invalid', '请写明原因'))
    await act(ID, 'refuse', { reason: '' }, send)
    await act(ID, 'refuse', { reason: '甲' }, send)
    await act(ID, 'refuse', { reason: '甲' }, send)
    expect(new Set(keys).size).toBe(3)
  })

  it('keeps its words until it is done', async () => {
    keepDraft(ID, 'refuse', ['a'], '写了一半')
    await act(ID, 'refuse', 1, sender(new Unreachable()).send)
    expect(draftOf(ID, 'refuse')).toEqual({ codes: ['a'], text: '写了一半' })
    await act(ID, 'refuse', 1, sender().send)
    expect(draftOf(ID, 'refuse')).toEqual({ codes: [], text: '' })
  })

  it('that a colleague made first shows the fresh state and whose it was', async () => {
    read.mockResolvedValue(state('done', '甘露'))
    const outcome = await act(ID, 'accept', {}, sender(new ApiProblem(409, 'case.moved', '同事刚刚处理了这件')).send)
    expect(outcome).toMatchObject({ done: false, stale: true })
    expect(current.value?.case.status).toBe('done')
    expect(overtaken.value).toContain('已由甘露处理')
  })
})

describe('a change under the clerk’s eyes', () => {
  it('is explained when somebody else made it', async () => {
    read.mockResolvedValue(state('refused', '甘露'))
    await refresh(ID, '黎晓梅')
    expect(overtaken.value).toContain('已由甘露处理')
  })

  it('is not explained when I made it', async () => {
    read.mockResolvedValue(state('refused', '黎晓梅'))
    await refresh(ID, '黎晓梅')
    expect(overtaken.value).toBe('')
  })

  it('never takes the page away when the network does', async () => {
    read.mockRejectedValue(new Unreachable())
    await refresh(ID, '黎晓梅')
    expect(current.value?.case.status).toBe('reviewing')
  })
})
