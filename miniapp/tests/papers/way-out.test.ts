import { expect, test } from 'vitest'
import { wayOut } from '../../src/citizen/papers/queue'

const seen = (level: 'stop' | 'warn') => ({ checks: [{ code: 'blurred', level, title: '字看不清', advice: '拿稳再拍' }] }) as unknown as Parameters<typeof wayOut>[0][number]

test('a photo that cannot be used at all is not offered to be used anyway', () => {
  expect(wayOut([seen('stop')])).toBe('请重拍')
  expect(wayOut([seen('stop'), seen('warn')])).toContain('仍要使用')
})
