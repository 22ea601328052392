import { ref, shallowReactive, shallowRef, watch } from 'vue'
import { api } from '@/browser/api'
import { messageOf } from '@/shared/api'
import type { Material } from '@/shared/types'
import { session } from '../session'

const papers = shallowRef<Material[]>([])
/** Every paper this visit has heard of, also those of a person one acts for. */
const known = shallowReactive(new Map<string, Material>())
let asked: Promise<void> | null = null

export function remember(paper: Material) {
  known.set(paper.id, paper)
  if (paper.kind !== 'signature') papers.value = [paper, ...papers.value.filter((one) => one.id !== paper.id)]
}

/** What is known about a paper; asks the server once when nothing is. */
export function paperOf(id: string): Material | null {
  const found = known.get(id)
  if (!found && !asking.has(id)) void refresh(id)
  return found ?? null
}

const asking = new Set<string>()

/** For a paper that waits for the virus scanner. */
export async function refresh(id: string): Promise<void> {
  if (asking.has(id)) return
  asking.add(id)
  try {
    known.set(id, await api.get<Material>(`/materials/${id}`))
    asking.delete(id)
  } catch {
    // Gone, or no network: the id stays marked, so that a page does not ask without end.
    setTimeout(() => asking.delete(id), 5_000)
  }
}

export async function keepAnyway(paper: Material): Promise<Material> {
  const kept = await api.send<Material>('POST', `/materials/${paper.id}/keep`)
  remember(kept)
  return kept
}

/** My papers, shared by every picker of the page: uploaded once, usable everywhere. Signatures are not papers. */
export function usePapers() {
  const problem = ref<string | null>(null)

  function load(again = false): Promise<void> {
    if (again) asked = null
    asked ??= api.get<Material[]>('/materials').then(
      (all) => {
        papers.value = all.filter((paper) => paper.kind !== 'signature')
        for (const paper of all) known.set(paper.id, paper)
      },
      (error: unknown) => {
        asked = null
        problem.value = messageOf(error)
      },
    )
    return asked
  }

  async function remove(paper: Material): Promise<boolean> {
    problem.value = null
    try {
      await api.send('DELETE', `/materials/${paper.id}`)
      papers.value = papers.value.filter((one) => one.id !== paper.id)
      return true
    } catch (error) {
      problem.value = messageOf(error)
      return false
    }
  }

  return { papers, problem, load, remove }
}

/** Another person on the same phone never sees the papers of the one before. */
watch(
  () => session.citizen?.accountId,
  () => {
    papers.value = []
    known.clear()
    asking.clear()
    asked = null
  },
)
