import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { messageOf } from '@/shared/api'
import { check, useDraft } from '../open-draft'
import { filingType } from '../policy'
import type { FilingItem } from '../types'
import { partAfter } from './parts'
import type { Part } from './parts'

/** On to the next screen of this place; after the last one the server looks at it and the list shows what it says. */
export function useGoOn(item: () => FilingItem, part: Part) {
  const entry = useDraft()
  const router = useRouter()
  const route = useRoute()
  const busy = ref(false)
  const problem = ref<string | null>(null)
  const after = computed(() => partAfter(part, item(), filingType(entry.policy, item().type)))
  const label = computed(() => (after.value ? '下一步' : '这个地方填好了'))

  async function goOn() {
    if (after.value) {
      await router.push({ path: route.path, query: { item: item().key, part: after.value } })
      return
    }
    busy.value = true
    problem.value = null
    try {
      await check(entry)
      await router.push(route.path)
    } catch (error) {
      problem.value = messageOf(error)
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, goOn, label }
}
