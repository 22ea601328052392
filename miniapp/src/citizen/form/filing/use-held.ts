import { computed, onMounted, onScopeDispose, reactive, ref } from 'vue'
import type { Ref } from 'vue'

import { soon } from '../ask'
import { check, findingsOf, useDraft } from '../open-draft'
import { filingType, groupsAsked } from '../policy'
import type { PaperGroup } from '../policy'
import type { FilingItem } from '../types'
import { mayBeHeld, notCounted } from './way'
import type { Way } from './way'

/**
 * What a register holds already needs no photo, and the person hears so before being asked for one.
 * A register's paper proves something about one place only, so it is put into the form and the server is asked.
 */
export function useHeld(item: () => FilingItem, way: Ref<Way | ''>) {
  const entry = useDraft()
  const { draft, policy } = entry
  const looking = ref(false)
  const proven = reactive(new Set<string>())
  const useless = reactive(new Set<string>())
  let here = true
  onScopeDispose(() => (here = false))

  const type = () => filingType(policy, item().type)
  const given = (group: PaperGroup) => item().materials?.[group.group]
  /** The person chose another way meanwhile, or left. */
  const over = () => !here || way.value === 'letter' || item().commitment === true
  const onTrial = (group: PaperGroup, choice: string) => given(group)?.choice === choice && given(group)?.ids.length === 0

  function put(group: PaperGroup, choice: string) {
    const target = item()
    target.materials = { ...target.materials, [group.group]: { choice, ids: [] } }
  }

  function takeBack(group: PaperGroup) {
    const target = item()
    const { [group.group]: _, ...rest } = target.materials ?? {}
    if (Object.keys(rest).length) target.materials = rest
    else delete target.materials
  }

  /** Whether the paper stands for this place; one that was only tried goes unless it does. */
  async function stands(group: PaperGroup, choice: string): Promise<boolean> {
    const tried = given(group)?.choice !== choice
    put(group, choice)
    const known = await soon(check(entry))
    if (!onTrial(group, choice)) return false
    if (over()) {
      if (tried) takeBack(group)
      return false
    }
    const counted = known !== null && !notCounted(findingsOf(entry, 'filing', item().key), group.group)
    if (counted) proven.add(choice)
    else if (known) useless.add(choice)
    if (!counted && tried) takeBack(group)
    return counted
  }

  async function look() {
    const asked = type()
    if (looking.value || !asked || asked.commitment === 'required' || over()) return
    looking.value = true
    await tryAll(groupsAsked(asked, item().materials ?? {}))
    looking.value = false
  }

  async function tryAll(groups: PaperGroup[]) {
    for (const group of groups) {
      for (const code of mayBeHeld(group, draft.prefill.heldMaterials)) {
        const now = given(group)
        if (now?.ids.length || (now?.choice && now.choice !== code)) continue
        if (await stands(group, code)) {
          way.value = 'papers'
          break
        }
        if (over()) return
      }
    }
  }
  onMounted(look)

  const held = (code: string) => draft.prefill.heldMaterials.includes(code) && !useless.has(code)
  const titles = computed(() => (type()?.materials ?? []).flatMap((group) => group.anyOf.filter((one) => proven.has(one.code)).map((one) => one.title)).join('、'))
  return { held, look, looking, titles }
}
