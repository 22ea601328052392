import { describe, expect, it, vi } from 'vitest'
import { ApiProblem, Unreachable, createApi, messageOf, newKey, problemOf } from '@/shared/api'

const json = (body: unknown, status = 200, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
const problem = (body: Record<string, unknown>, status: number) => json(body, status, 'application/problem+json')

function rig(...answers: (() => Response | Promise<Response>)[]) {
  const calls: { url: string; init: RequestInit }[] = []
  const fetch = vi.fn(async (url: string | URL | Request, init?: RequestInit) => {
    calls.push({ url: String(url), init: init ?? {} })
    const answer = answers.shift()
    if (!answer) throw new TypeError('Failed to fetch')
    return answer()
  })
  const api = createApi({ fetch: fetch as typeof globalThis.fetch, csrfToken: () => 'token', base: '/api' })
  const header = (at: number, name: string) => (calls[at]?.init.headers as Record<string, string>)[name]
  return { api, calls, header }
}

describe('a write', () => {
  it('carries the CSRF token and a key of its own', async () => {
    const { api, header, calls } = rig(() => json({ ok: true }), () => json({ ok: true }))
    await api.send('POST', '/x', { a: 1 })
    await api.send('POST', '/x', { a: 1 })
    expect(header(0, 'x-csrftoken')).toBe('token')
    expect(header(0, 'idempotency-key')).toMatch(/^[0-9a-f-]{36}$/)
    expect(header(0, 'idempotency-key')).not.toBe(header(1, 'idempotency-key'))
    expect(calls[0]?.init.body).toBe('{"a":1}')
  })

  it('is repeated once with the same key when the connection drops', async () => {
    const { api, header } = rig(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => json({ id: 7 }),
    )
    expect(await api.send('POST', '/x', {})).toEqual({ id: 7 })
    expect(header(0, 'idempotency-key')).toBe(header(1, 'idempotency-key'))
  })

  it('gives up after the second lost connection and says so in words', async () => {
    const { api, calls } = rig()
    const error = await api.send('POST', '/x', {}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Unreachable)
    expect(messageOf(error)).toContain('网络断开')
    expect(calls).toHaveLength(2)
  })

  it('waits for a twin still running under the same key', async () => {
    const { api, header } = rig(
      () => problem({ code: 'idempotency.in_progress', detail: '正在处理' }, 409),
      () => json({ id: 1 }),
    )
    expect(await api.send('POST', '/x', {}, { key: 'k' })).toEqual({ id: 1 })
    expect(header(1, 'idempotency-key')).toBe('k')
  })

  it('does not repeat what the server refused', async () => {
    const { api, calls } = rig(() => problem({ code: 'draft.stale', detail: '另一台设备改过', version: 3 }, 409))
    const error = await api.send('PUT', '/drafts/1', {}).catch((thrown: unknown) => thrown as ApiProblem)
    expect(error).toMatchObject({ status: 409, code: 'draft.stale', message: '另一台设备改过', extra: { version: 3 } })
    expect(calls).toHaveLength(1)
  })

  it('sends a file as it is, with its own type', async () => {
    const { api, header, calls } = rig(() => json({ id: 'm' }, 201))
    const file = new Blob(['x'], { type: 'image/png' })
    await api.upload('/materials?kind=a&name=b', file)
    expect(header(0, 'content-type')).toBe('image/png')
    expect(calls[0]?.init.body).toBe(file)
  })
})

describe('a refusal', () => {
  it('keeps the message and the fields', async () => {
    const found = await problemOf(problem({ code: 'id.checksum', detail: '证件号码最后一位不对', fields: [{ pointer: '/idNumber', message: '请核对' }] }, 422))
    expect(found.message).toBe('证件号码最后一位不对')
    expect(found.field('/idNumber')).toBe('请核对')
    expect(found.field('/name')).toBeNull()
  })

  it('never shows a framework text to citizens', async () => {
    expect((await problemOf(problem({ detail: 'Method Not Allowed' }, 405))).message).toBe('没有办成，请重试。')
    expect((await problemOf(new Response('<html>', { status: 502 }))).message).toContain('系统暂时忙')
    expect((await problemOf(problem({ title: 'Not Found' }, 404))).message).toContain('没有找到')
  })
})

it('an empty answer is no error', async () => {
  const { api } = rig(() => new Response(null, { status: 204 }))
  expect(await api.send('DELETE', '/x')).toBeUndefined()
})

it('a key is a version 4 UUID', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
