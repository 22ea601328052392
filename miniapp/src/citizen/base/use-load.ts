import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { live } from '@/browser/api'
import { ApiProblem, messageOf } from '@/shared/api'
import { sessionLost } from '../session'
import { network } from './network'

export interface Load<T> {
  data: ShallowRef<T | null>
  error: Ref<string | null>
  status: Ref<number | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Reads on arrival, keeps what it has while re-reading, and sends a lost session to the login page. */
export function useLoad<T>(read: () => Promise<T>): Load<T> {
  const data = shallowRef<T | null>(null)
  const error = ref<string | null>(null)
  const status = ref<number | null>(null)
  const loading = ref(true)
  let turn = 0

  async function reload() {
    const mine = ++turn
    loading.value = true
    try {
      const answer = await read()
      if (mine !== turn) return
      data.value = answer
      error.value = null
      status.value = null
    } catch (problem) {
      if (mine !== turn) return
      if (problem instanceof ApiProblem && problem.status === 401) {
        sessionLost()
        return
      }
      status.value = problem instanceof ApiProblem ? problem.status : 0
      error.value = messageOf(problem)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  void reload()
  // What could not be read while the network was gone is read by itself when it is back.
  watch(
    () => network.online,
    (online) => {
      if (online && error.value) void reload()
    },
  )
  return { data, error, status, loading, reload }
}

/** Calls back when the server says something moved, and after every gap in the connection. */
export function useLive(changed: () => void) {
  onScopeDispose(live.on(() => changed()))
}
