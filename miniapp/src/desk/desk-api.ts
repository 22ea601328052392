import { api } from '@/browser/api'
import { ApiProblem } from '@/shared/api'
import type { CaseView, MoveRequest, Session, StaffMe } from '@/shared/types'
import type { ClaimDesk, Correction, RecoveryRequest } from './claim/types'
import type { Books, Calls, NoticeProof } from './calls/types'
import type { Colleague, DeskCase, QueueFilter, QueuePage, Scanned, SecondFactorDue } from './types'

type Expired = () => void
let onExpired: Expired = () => undefined

/** Called whenever the server no longer knows who sits here. */
export function whenExpired(listener: Expired) {
  onExpired = listener
}

async function known<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) onExpired()
    throw error
  }
}

export function queueAddress(filter: QueueFilter, cursor: number | null): string {
  const query = new URLSearchParams()
  for (const name of ['kind', 'status', 'office', 'q'] as const) {
    const value = filter[name].trim()
    if (value) query.set(name, value)
  }
  if (filter.mine) query.set('mine', 'true')
  if (filter.todo) query.set('todo', 'true')
  if (filter.overdue) query.set('overdue', 'true')
  if (cursor !== null) query.set('cursor', String(cursor))
  const text = query.toString()
  return text ? `/desk/queue?${text}` : '/desk/queue'
}

/** Every call of the desk. A write takes the key of its one logical action, so that pressing twice does it once. */
export const deskApi = {
  session: () => api.get<Session>('/session'),
  signIn: (username: string, password: string) => api.send<SecondFactorDue>('POST', '/staff/login', { username, password }),
  secondFactor: (code: string) => api.send<StaffMe>('POST', '/staff/second-factor', { code }),
  changePassword: (current: string, fresh: string) => known(api.send<void>('PUT', '/staff/password', { current, new: fresh })),
  signOut: () => api.send<void>('POST', '/logout'),

  queue: (filter: QueueFilter, cursor: number | null = null) => known(api.get<QueuePage>(queueAddress(filter, cursor))),
  case: (id: string) => known(api.get<DeskCase>(`/desk/cases/${id}`)),
  colleagues: () => known(api.get<Colleague[]>('/desk/colleagues')),

  scan: (text: string) => known(api.send<Scanned>('POST', '/desk/scan', { text })),
  scanPhoto: (photo: Blob) => known(api.upload<Scanned>('/desk/scan-photo', photo)),

  take: (id: string, key: string) => known(api.send<DeskCase>('POST', `/desk/cases/${id}/take`, undefined, { key })),
  handOver: (id: string, to: string, key: string) => known(api.send<DeskCase>('POST', `/desk/cases/${id}/hand-over`, { to }, { key })),
  unmask: (id: string, field: string, reason: string, key: string) =>
    known(api.send<{ value: string }>('POST', `/desk/cases/${id}/unmask`, { field, reason }, { key })),
  move: (id: string, request: MoveRequest, key: string) => known(api.send<CaseView>('POST', `/cases/${id}/moves`, request, { key })),

  claim: (id: string) => known(api.get<ClaimDesk>(`/desk/claims/${id}`)),
  correct: (id: string, correction: Correction, key: string) => known(api.send<unknown>('POST', `/desk/claims/${id}/corrections`, correction, { key })),
  pay: (id: string, key: string) => known(api.send<unknown>('POST', `/desk/claims/${id}/pay`, undefined, { key })),
  recover: (id: string, recovery: RecoveryRequest, key: string) => known(api.send<unknown>('POST', `/desk/claims/${id}/recoveries`, recovery, { key })),

  books: () => known(api.get<Books>('/desk/books')),
  calls: () => known(api.get<Calls>('/desk/calls')),
  openCall: (id: string, key: string) => known(api.send<{ phone: string | null }>('POST', `/desk/calls/${id}/open`, undefined, { key })),
  endCall: (id: string, how: 'done' | 'unreachable', note: string, key: string) => known(api.send<Calls>('POST', `/desk/calls/${id}/${how}`, { note }, { key })),
  noticeProof: () => known(api.get<NoticeProof>('/desk/notices')),

  pageHref: (materialId: string, page: number) => api.href(`/materials/${materialId}/pages/${page}`),
  contentHref: (materialId: string) => api.href(`/materials/${materialId}/content`),
}
