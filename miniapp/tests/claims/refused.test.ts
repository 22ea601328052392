import { expect, it } from 'vitest'

import { refusedOf } from '@/citizen/claims/progress/refused'

it('the same account again is told at the account', () => {
  const refused = refusedOf({ message: '和退回的账户一样，请换一个账户', fields: [{ pointer: '/data/payee/account', message: '请改账户' }] })
  expect(refused).toEqual({ errors: { account: '和退回的账户一样，请换一个账户' }, rest: null })
})

it('several wrong fields each have their own words', () => {
  const fields = [{ pointer: '/data/payee/account', message: '少一位' }, { pointer: '/data/payee/name', message: '不能换成别人' }]
  expect(refusedOf({ message: '还要改一下', fields }).errors).toEqual({ account: '少一位', name: '不能换成别人' })
})

it('what belongs to no field is not lost', () => {
  expect(refusedOf({ message: '账户刚刚改过，请刷新后再看', fields: [] })).toEqual({ errors: {}, rest: '账户刚刚改过，请刷新后再看' })
  expect(refusedOf({ message: '缺证明', fields: [{ pointer: '/data/papers', message: '缺' }] })).toEqual({ errors: {}, rest: '缺证明' })
})
