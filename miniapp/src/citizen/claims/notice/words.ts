import type { CaseView } from '@/shared/types'

export type MendItem = CaseView['supplement'][number]

/** "费用清单 第2页"; a wish without a paper is simply "补一份材料". */
export function itemTitle(item: Pick<MendItem, 'paperTitle' | 'page' | 'original'>): string {
  const name = item.paperTitle || (item.original ? '材料原件' : '补一份材料')
  return `${name}${item.page ? ` 第${item.page}页` : ''}${item.original && item.paperTitle ? '（要原件）' : ''}`
}
