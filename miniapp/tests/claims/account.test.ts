import { describe, expect, it } from 'vitest'

import { accountProblem, cleanAccount, grouped, isCard, luhn, regroup } from '@/citizen/claims/account'

describe('the number of an account', () => {
  it.each([
    ['６２９９ 9000 0000 0000 011', '6299900000000000011'],
    ['6299-9000-0000-0000-011', '6299900000000000011'],
    [' 9900 0000 0012 345 ', '990000000012345'],
  ])('is read as a keyboard should have given it: %s', (typed, account) => expect(cleanAccount(typed)).toBe(account))

  it('is shown in fours, as on the card', () => {
    expect(grouped('6299900000000000011')).toBe('6299 9000 0000 0000 011')
    expect(grouped('629')).toBe('629')
    expect(grouped('6299')).toBe('6299')
  })

  it('keeps the cursor behind the digit just typed', () => {
    // "6299|9" with the cursor at the end: one blank more.
    expect(regroup('62999', 5)).toEqual({ text: '6299 9', caret: 6 })
    // A digit put in the middle of the second group.
    expect(regroup('6299 90100', 7)).toEqual({ text: '6299 9010 0', caret: 7 })
    // A digit taken away at the beginning.
    expect(regroup('299 9000 0', 0)).toEqual({ text: '2999 0000', caret: 0 })
  })

  it('knows the check digit of cards, and that an account book has none', () => {
    expect(luhn('6299900000000000011')).toBe(true)
    expect(luhn('6299900000000000012')).toBe(false)
    expect(isCard('990000000012345')).toBe(false)
  })

  it.each([
    ['6299 9000 0000 0000 011', null],
    ['990000000012345', null],
    ['', '请填收款账号'],
    ['6299 9000 0000 000O 011', '账号里只能有数字，请对着卡或存折再看一遍'],
    ['629990000000001', '银行卡号一般是16到19位，您填了15位，好像少了几位'],
    ['62999000000000000110', '银行卡号一般是16到19位，您填了20位，好像多了几位'],
    ['6299 9000 0000 0000 012', '卡号好像抄错了一位，请四个一组对着卡再看一遍'],
    ['1234567', '账号太短，只有7位，请再核对'],
  ])('%s: says plainly what is wrong', (typed, said) => expect(accountProblem(typed)).toBe(said))

  it('finds any one wrong digit of a card', () => {
    const card = '6299900000000000029'
    for (let at = 2; at < card.length; at += 1) {
      const wrong = card.slice(0, at) + String((Number(card[at]) + 1) % 10) + card.slice(at + 1)
      expect(accountProblem(wrong), wrong).not.toBeNull()
    }
  })
})
