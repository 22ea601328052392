import { api } from '@/browser/api'
import { openShellPage } from '@/browser/mini-program'
import type { Reminders } from '@/shared/types'

/**
 * To the shell's own page, where WeChat asks; it comes back to /reminded with the answer.
 *
 * The ticket ties the answer to this account, so that nobody's link makes our messages go to their WeChat.
 */
export async function askInWechat(reminders: Reminders, then: string): Promise<void> {
  const { ticket } = await api.send<{ ticket: string }>('POST', '/push/wechat-tickets')
  const query = new URLSearchParams({ templates: reminders.wechat.miniTemplates.join(','), ticket, then })
  await openShellPage(`/pages/subscribe/subscribe?${query.toString()}`)
}

export const consentText = (consents: Reminders['wechat']['consents']): string => {
  if (consents.longTerm) return '已打开，有进展微信都会告诉您'
  return consents.left > 0 ? `微信还能给您发${consents.left}条` : '还没有打开'
}
