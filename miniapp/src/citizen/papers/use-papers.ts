import { ref, shallowRef, watch } from 'vue'
import { api } from '@/browser/api'
import { messageOf, newKey } from '@/shared/api'
import type { Material } from '@/shared/types'
import { session } from '../session'

const papers = shallowRef<Material[]>([])
let asked: Promise<void> | null = null

/** My papers, shared by every picker of the page: uploaded once, usable everywhere. Signatures are not papers. */
export function usePapers() {
  const sending = ref(false)
  const problem = ref<string | null>(null)

  function load(again = false): Promise<void> {
    if (again) asked = null
    asked ??= api.get<Material[]>('/materials').then(
      (all) => {
        papers.value = all.filter((paper) => paper.kind !== 'signature')
      },
      (error: unknown) => {
        asked = null
        problem.value = messageOf(error)
      },
    )
    return asked
  }

  async function upload(file: File, kind: string): Promise<Material | null> {
    sending.value = true
    problem.value = null
    try {
      const path = `/materials?kind=${encodeURIComponent(kind)}&name=${encodeURIComponent(file.name)}`
      const paper = await api.upload<Material>(path, file, { key: newKey() })
      papers.value = [paper, ...papers.value.filter((one) => one.id !== paper.id)]
      return paper
    } catch (error) {
      problem.value = messageOf(error)
      return null
    } finally {
      sending.value = false
    }
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

  return { papers, sending, problem, load, upload, remove }
}

/** Another person on the same phone never sees the papers of the one before. */
watch(
  () => session.citizen?.accountId,
  () => {
    papers.value = []
    asked = null
  },
)
