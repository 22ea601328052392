import type { FieldProblem } from './types'

/** What the platform lends us; keeps this file free of the DOM so that a native port stays cheap. */
export interface Host {
  fetch: typeof fetch
  csrfToken(): string | null
  /** Root of the interface, without a slash at the end. */
  base: string
}

/** The server said no and says why; `message` is written for citizens and is shown as it is. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldProblem[] = [],
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message)
  }

  /** The message for one field, by its JSON pointer ("/idNumber"). */
  field(pointer: string): string | null {
    return this.fields.find((field) => field.pointer === pointer)?.message ?? null
  }
}

/** The request never got an answer: nothing is known about it, so it may only be repeated with its key. */
export class Unreachable extends Error {
  override name = 'Unreachable'
  constructor() {
    super('网络断开，没有连上服务。请检查网络后重试。')
  }
}

export interface SendOptions {
  /** Idempotency key of one logical action; make it once with `newKey()` and keep it across retries. */
  key?: string
  signal?: AbortSignal
  /** For bytes that belong at a known place, such as one part of a file. */
  method?: 'POST' | 'PUT'
}

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Api {
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  send<T>(method: Method, path: string, body?: unknown, options?: SendOptions): Promise<T>
  /** Sends raw bytes with their own media type (papers, photos, signature). */
  upload<T>(path: string, bytes: Blob, options?: SendOptions): Promise<T>
  /** Full address of a file answered by the interface, for links and pictures. */
  href(path: string): string
}

/** A random UUID, also where `crypto.randomUUID` is missing (plain http on a phone). */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const KNOWN = new Set(['type', 'title', 'status', 'code', 'detail', 'fields', 'instance'])

const FALLBACK: Record<number, string> = {
  401: '请先登录。',
  403: '您没有办理这件事的权限。',
  404: '没有找到这条记录，可能已被删除，或不属于您。',
  413: '文件太大，请换一张小一些的照片。',
  429: '操作太频繁，请稍等一会儿再试。',
}

/** Turns any non-2xx answer into an ApiProblem, problem+json or not. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  let body: Record<string, unknown> = {}
  try {
    const parsed: unknown = await response.json()
    if (parsed && typeof parsed === 'object') body = parsed as Record<string, unknown>
  } catch {
    // Not JSON: a proxy's own page. The fallback sentence below is all a citizen can use.
  }
  const fallback = FALLBACK[response.status] ?? (response.status >= 500 ? '系统暂时忙，您填的内容还在。请稍后重试。' : '没有办成，请重试。')
  const detail = typeof body['detail'] === 'string' ? body['detail'] : ''
  const title = typeof body['title'] === 'string' ? body['title'] : ''
  const message = isPlainChinese(detail) ? detail : isPlainChinese(title) ? title : fallback
  const fields = Array.isArray(body['fields']) ? (body['fields'] as FieldProblem[]) : []
  const extra = Object.fromEntries(Object.entries(body).filter(([name]) => !KNOWN.has(name)))
  return new ApiProblem(response.status, typeof body['code'] === 'string' ? body['code'] : `http.${response.status}`, message, fields, extra)
}

/** Framework texts are English; citizens never see those. */
const isPlainChinese = (text: string) => /[\u4e00-\u9fff]/.test(text)

const WAIT_FOR_TWIN_MS = 600

export function createApi(host: Host): Api {
  async function once(path: string, init: RequestInit): Promise<Response> {
    try {
      return await host.fetch(host.base + path, { credentials: 'same-origin', ...init })
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw new Unreachable()
    }
  }

  async function read<T>(response: Response): Promise<T> {
    if (!response.ok) throw await problemOf(response)
    if (response.status === 204) return undefined as T
    const type = response.headers.get('content-type') ?? ''
    return (type.includes('json') ? await response.json() : undefined) as T
  }

  function headers(key: string, mediaType: string | null): Record<string, string> {
    const token = host.csrfToken()
    return {
      accept: 'application/json',
      'idempotency-key': key,
      ...(mediaType ? { 'content-type': mediaType } : {}),
      ...(token ? { 'x-csrftoken': token } : {}),
    }
  }

  /** One logical action: repeated once after a lost connection, a stale CSRF cookie or a still-running twin. */
  async function write<T>(method: Method, path: string, payload: BodyInit | undefined, mediaType: string | null, options: SendOptions): Promise<T> {
    const key = options.key ?? newKey()
    if (!host.csrfToken()) await once('/session', { headers: { accept: 'application/json' } })
    const attempt = () =>
      once(path, { method, headers: headers(key, mediaType), ...(payload === undefined ? {} : { body: payload }), ...(options.signal ? { signal: options.signal } : {}) })
    let response: Response
    try {
      response = await attempt()
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      response = await attempt()
    }
    if (response.status === 403 || response.status === 409) {
      const problem = await problemOf(response.clone())
      if (/csrf/i.test(problem.code) || (response.status === 403 && problem.code.startsWith('http.'))) {
        await once('/session', { headers: { accept: 'application/json' } })
        response = await attempt()
      } else if (/^idempotency.*(progress|running|busy)/i.test(problem.code)) {
        await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_TWIN_MS))
        response = await attempt()
      }
    }
    return read<T>(response)
  }

  return {
    async get<T>(path: string, signal?: AbortSignal) {
      const init: RequestInit = { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }
      try {
        return await read<T>(await once(path, init))
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error
        return read<T>(await once(path, init))
      }
    },
    send: (method, path, body, options = {}) =>
      write(method, path, body === undefined ? undefined : JSON.stringify(body), body === undefined ? null : 'application/json', options),
    upload: (path, bytes, options = {}) => write(options.method ?? 'POST', path, bytes, bytes.type || 'application/octet-stream', options),
    href: (path) => host.base + path,
  }
}

/** What to tell a citizen about anything that was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiProblem || error instanceof Unreachable) return error.message
  return '没有办成，您填的内容还在。请重试。'
}
