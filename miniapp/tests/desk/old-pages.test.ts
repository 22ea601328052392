import { describe, expect, it } from 'vitest'
import { inOrder, sheavesOf } from '@/desk/notice/asks'
import { oldLast, oldPages } from '@/desk/papers/old'

const page = (id: string, kind: string, name: string) => ({ id, kind, name, pages: 1 })
const PAPERS = [
  page('blurred', 'diagnosis_advice', 'IMG_1.png'),
  page('discharge', 'discharge_certificate', 'IMG_2.png'),
  page('sign', 'signature', 'signature.png'),
  page('sharp', 'diagnosis_advice', 'IMG_9.png'),
]
const LISTED = [
  { code: 'diagnosis_advice', title: '诊断建议书', materials: ['sharp'] },
  { code: 'discharge_certificate', title: '出院证', materials: ['discharge'] },
]
const TITLES = { diagnosis_advice: '诊断建议书', discharge_certificate: '出院证' }

describe('a page that was taken again', () => {
  it('stands at the end under a name that says so', () => {
    const old = oldPages(PAPERS, LISTED, TITLES)
    const tabs = oldLast(inOrder(PAPERS, sheavesOf(PAPERS, LISTED, old)), old)
    expect(tabs.map((one) => one.name)).toEqual(['诊断建议书', '出院证', 'signature.png', '诊断建议书（旧，已重拍）'])
    expect(tabs.map((one) => one.old)).toEqual([false, false, false, true])
  })

  it('is not asked for again in a notice', () => {
    const sheaves = sheavesOf(PAPERS, LISTED, oldPages(PAPERS, LISTED, TITLES))
    expect(sheaves.flatMap((one) => one.pages.map((sheet) => sheet.material))).toEqual(['sharp', 'discharge'])
  })

  it('is known by the name of its file where its paper has none', () => {
    const paper = page('blurred', 'claim_paper', '诊断建议书.png')
    expect([...oldPages([paper], LISTED, TITLES)]).toEqual([['blurred', '诊断建议书']])
  })

  it('is nothing anybody knows before the list of papers has been read', () => {
    expect(oldPages(PAPERS, [], TITLES).size).toBe(0)
  })
})
