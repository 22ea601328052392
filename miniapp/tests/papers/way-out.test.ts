import { expect, test } from 'vitest'
import { stillInTheWay, wayOut } from '../../src/citizen/papers/queue'

const seen = (level: 'stop' | 'warn') => ({ checks: [{ code: 'blurred', level, title: '字看不清', advice: '拿稳再拍' }] }) as unknown as Parameters<typeof wayOut>[0][number]

test('a photo that cannot be used at all is not offered to be used anyway', () => {
  expect(wayOut([seen('stop')])).toBe('请重拍')
  expect(wayOut([seen('stop'), seen('warn')])).toContain('仍要使用')
})

test.each([
  [['done'], null],
  [['refused'], '有 1 个文件没有传上，请点“重拍”，或点“去掉”'],
  [['refused', 'sending', 'refused'], '有 2 个文件没有传上，请点“重拍”，或点“去掉”'],
  [['waiting'], '还有 1 张照片没有传完，请等一下再提交'],
] as const)('a page is not left while photos are %j', (states, said) => {
  expect(stillInTheWay(states.map((state) => ({ state, checks: [] })))).toBe(said)
})
