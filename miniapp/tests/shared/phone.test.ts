import { describe, expect, it } from 'vitest'
import { phoneProblem } from '@/shared/phone'

describe('a number the office can call', () => {
  it.each(['13900001001', ' 139 0000-1001 ', '+86 139 0000 1001', '１３９００００１００１', '0771-0000100', '(0351) 00000100', '+852 9000 0000'])('is %s', (typed) => {
    expect(phoneProblem(typed)).toBeNull()
  })
  it.each(['139', '1390000', '12900001001', '00000100', '', '电话', '139000010011', '+861390000100'])('is not %s', (typed) => {
    expect(phoneProblem(typed)).toContain('11位手机号码')
  })
})
