import { api } from '@/browser/api'
import { ApiProblem, newKey } from '@/shared/api'
import type { Material } from '@/shared/types'
import type { components } from '@/shared/schema'

type Upload = components['schemas']['UploadView']

/** Files up to this size go in one piece: a second request would cost more than it saves. */
const ONE_PIECE_BYTES = 512 * 1024

/** What is remembered between two tries of one file, so that a lost connection costs one part. */
export interface Journey {
  key: string
  upload: Upload | null
  keys: Map<number, string>
}

export const newJourney = (): Journey => ({ key: newKey(), upload: null, keys: new Map() })

/** Sends a file, going on where the last try stopped. Throws Unreachable or ApiProblem; both leave the journey as it is. */
export async function send(file: File, kind: string, journey: Journey, told: (share: number) => void): Promise<Material> {
  if (file.size <= ONE_PIECE_BYTES) {
    return api.upload<Material>(`/materials?kind=${encodeURIComponent(kind)}&name=${encodeURIComponent(file.name)}`, file, { key: journey.key })
  }
  try {
    return await inParts(file, kind, journey, told)
  } catch (error) {
    // The server has forgotten the journey (a day has passed), or the parts do not fit together: from the beginning, once.
    const stale = error instanceof ApiProblem && journey.upload && (error.status === 404 || error.code === 'upload.differs')
    if (!stale) throw error
    Object.assign(journey, newJourney())
    return inParts(file, kind, journey, told)
  }
}

async function inParts(file: File, kind: string, journey: Journey, told: (share: number) => void): Promise<Material> {
  let state: Upload = journey.upload
    ? await api.get<Upload>(`/materials/uploads/${journey.upload.id}`)
    : await api.send<Upload>('POST', '/materials/uploads', { kind, name: file.name, size: file.size, sha256: await hashOf(file) }, { key: journey.key })
  journey.upload = state
  if (state.material) return state.material as Material
  for (let number = 1; number <= state.parts; number++) {
    if (state.received.includes(number)) continue
    told((number - 1) / state.parts)
    const key = journey.keys.get(number) ?? newKey()
    journey.keys.set(number, key)
    const part = file.slice((number - 1) * state.partBytes, number * state.partBytes, 'application/octet-stream')
    state = await api.upload<Upload>(`/materials/uploads/${state.id}/parts?number=${number}`, part, { key, method: 'PUT' })
    journey.upload = state
  }
  told(1)
  const key = journey.keys.get(0) ?? newKey()
  journey.keys.set(0, key)
  return api.send<Material>('POST', `/materials/uploads/${state.id}/finish`, undefined, { key })
}

/** The parts of a file that was refused or is not wanted any more; the server would sweep them in a day. */
export function abandon(journey: Journey) {
  if (journey.upload) void api.send('DELETE', `/materials/uploads/${journey.upload.id}`).catch(() => undefined)
}

/** Only secure pages can compute it; without it the server still counts every part. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
