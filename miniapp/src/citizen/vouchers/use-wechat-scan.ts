import { ref, type Ref } from 'vue'

import { api } from '@/browser/api'
import { here } from '@/browser/landing'
import { inMiniProgram, inWechat } from '@/browser/mini-program'
import { introduce, scan, type Permit } from '@/browser/wechat-scan'
import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

export interface WechatScan {
  /** There is such a scanner: this is WeChat's browser, and the server speaks for an official account. */
  offered: Ref<boolean>
  /** From the tap until WeChat takes over. */
  opening: Ref<boolean>
  /** The text of a code, null when the person came back without one. Rejects when the scanner did not open. */
  scan: () => Promise<string | null>
}

const permitFor = async (url: string): Promise<Permit | null> => {
  const { permit } = await api.get<Sent<components['schemas']['WechatScanner']>>(`/vouchers/wechat-scanner?url=${encodeURIComponent(url)}`)
  return permit
}

async function needed(url: string): Promise<Permit> {
  const permit = await permitFor(url)
  if (!permit) throw new Error('no official account')
  return permit
}

/** WeChat's own scanner in the official account's page; the mini program has a page of its shell for it. */
export function useWechatScan(): WechatScan {
  const offered = ref(false)
  const opening = ref(false)

  async function look() {
    if (!inWechat() || inMiniProgram()) return
    // Without it the page is complete: the camera, the album and typing are there.
    offered.value = (await permitFor(here()).catch(() => null)) !== null
  }

  async function open(): Promise<string | null> {
    opening.value = true
    let permit: Permit
    try {
      permit = await introduce(needed)
    } finally {
      opening.value = false
    }
    return scan(permit)
  }

  void look()
  return { offered, opening, scan: open }
}
