import { api } from '@/browser/api'
import { newKey } from '@/shared/api'
import type { Draft, FilingItem, FilingView } from '@/shared/types'

/** A change is a new filing that points at the old one, written in the one form. Returns where to go on. */
export async function startChange(filing: FilingView, subjectId: string | null): Promise<string> {
  const draft = await api.send<Draft>('POST', '/drafts', subjectId ? { subjectId } : {}, { key: newKey() })
  const places = draft.body.filing?.places ?? []
  if (!places.some((place) => place.replaces === filing.id)) {
    const item: FilingItem = { key: newKey().slice(0, 8), type: filing.type, replaces: filing.id }
    const body = { ...draft.body, filing: { wanted: true, places: [...places, item] } }
    await api.send('PUT', `/drafts/${draft.id}`, { version: draft.version, body }, { key: newKey() })
  }
  return `/apply/${draft.id}/filing`
}
