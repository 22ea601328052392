import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/browser/api'
import { takeOffQuery } from '@/browser/landing'
import { addresses, introduce, scan, type Permit } from '@/browser/wechat-scan'
import VoucherScanner from '@/citizen/vouchers/VoucherScanner.vue'
import { ApiProblem } from '@/shared/api'

const BILL = '01,06,14060226,0990000202,a1b2c3,20261106,8640.50'
const PERMIT: Permit = { appId: 'wx-official', timestamp: 1_414_587_457, nonce: 'n', signature: 's' }
/** What every question carries, as the JS-SDK sends it. */
const CARRIED = { appId: 'wx-official', verifyAppId: 'wx-official', verifySignType: 'sha1', verifyTimestamp: '1414587457', verifyNonceStr: 'n', verifySignature: 's' }

type Said = { err_msg?: string; errMsg?: string; resultStr?: string }
const world = window as unknown as { WeixinJSBridge?: unknown; __wxjs_environment?: string }

/** WeChat: what it answers to each question, and what it was asked. Without an answer it stays silent. */
function wechat(answers: Record<string, Said | Said[]>) {
  const invoke = vi.fn((name: string, _options: object, answer: (said: Said) => void) => {
    const given = answers[name]
    const said = Array.isArray(given) ? given.shift() : given
    if (said) answer(said)
  })
  world.WeixinJSBridge = { invoke }
  return invoke
}

const inside = (agent: string) => vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (${agent}) MicroMessenger/8.0.50`)

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  delete world.WeixinJSBridge
  delete world.__wxjs_environment
})

describe('the introduction', () => {
  it('is the question of the JS-SDK, and one permit is enough', async () => {
    const asked = wechat({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:ok' } })
    const permitFor = vi.fn(async () => PERMIT)
    expect(await introduce(permitFor)).toBe(PERMIT)
    expect(permitFor).toHaveBeenCalledOnce()
    expect(asked.mock.lastCall!.slice(0, 2)).toEqual(['preVerifyJSAPI', { verifyJsApiList: ['scanQRCode'], ...CARRIED }])
  })

  it('is taken for made by a WeChat too old to ask for it', async () => {
    wechat({ preVerifyJSAPI: { err_msg: 'system:function_not_exist' } })
    expect(await introduce(async () => PERMIT)).toBe(PERMIT)
  })

  it('is over when WeChat refuses the page, by name or by silence', async () => {
    wechat({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:fail_invalid signature' } })
    await expect(introduce(async () => PERMIT)).rejects.toThrow('refuses')
    wechat({})
    vi.useFakeTimers()
    const refused = expect(introduce(async () => PERMIT)).rejects.toThrow('refuses')
    await vi.advanceTimersByTimeAsync(60_000)
    await refused
  })
})

describe('the address that is signed', () => {
  it('is the one of the document on an iPhone and the present one elsewhere; the other is tried after it', async () => {
    const opened = addresses('Android')[0]!
    window.history.replaceState(null, '', '?code=used-up#/login')
    try {
      const now = window.location.href.split('#')[0]!
      expect(addresses('iPhone')).toEqual([opened, now])
      expect(addresses('Android')).toEqual([now, opened])
      wechat({ preVerifyJSAPI: [{ err_msg: 'preVerifyJSAPI:fail_invalid signature' }, { err_msg: 'preVerifyJSAPI:ok' }] })
      const signed: string[] = []
      await introduce(async (url) => (signed.push(url), PERMIT))
      expect(signed).toEqual([now, opened])
    } finally {
      takeOffQuery()
    }
    expect(addresses('iPhone')).toEqual([opened])
  })

  it('has no hash', () => {
    expect(addresses().join()).not.toContain('#')
  })
})

describe('the scanner of WeChat', () => {
  it.each([
    ['an Android phone', BILL, BILL],
    ['an iPhone', JSON.stringify({ scan_code: { scan_type: '2', scan_result: BILL } }), BILL],
    ['a printed barcode', 'CODE_128,0990000202', '0990000202'],
    ['a printed barcode on an iPhone', JSON.stringify({ scan_code: { scan_result: 'EAN_13,6901234567892' } }), '6901234567892'],
    ['a code that is JSON itself', '{"a":1}', '{"a":1}'],
  ])('gives the text of %s', async (_who, resultStr, text) => {
    const asked = wechat({ scanQRCode: { err_msg: 'scanQRCode:ok', resultStr } })
    expect(await scan(PERMIT)).toBe(text)
    expect(asked.mock.lastCall!.slice(0, 2)).toEqual(['scanQRCode', { needResult: 1, scanType: ['qrCode', 'barCode'], ...CARRIED }])
  })

  it('gives nothing to whoever comes back without a code', async () => {
    wechat({ scanQRCode: [{ err_msg: 'scanQRCode:cancel' }, { errMsg: 'scanQRCode:ok', resultStr: '' }] })
    expect(await scan(PERMIT)).toBeNull()
    expect(await scan(PERMIT)).toBeNull()
  })

  it('says when it is not allowed', async () => {
    wechat({ scanQRCode: { err_msg: 'system:access_denied' } })
    await expect(scan(PERMIT)).rejects.toThrow('access denied')
  })
})

describe('the page', () => {
  let offers: string[] = []
  let sent: unknown[] = []
  let answer: () => Promise<unknown> = async () => ({ permit: PERMIT })
  beforeEach(() => {
    offers = []
    sent = []
    answer = async () => ({ permit: PERMIT })
    vi.spyOn(api, 'get').mockImplementation((path: string) => {
      offers.push(path)
      return answer() as never
    })
    vi.spyOn(api, 'send').mockImplementation(async (...call: unknown[]) => {
      sent.push(call.slice(0, 3))
      return { readings: [] } as never
    })
  })

  const show = async () => {
    const page = mount(VoucherScanner, { global: { stubs: { RouterLink: true } } })
    await flushPromises()
    return page
  }
  const door = (page: Awaited<ReturnType<typeof show>>) => page.findAll('.doors button').find((one) => one.text().includes('微信扫一扫'))

  it('offers it first in WeChat, and the text goes the way of every scanned text', async () => {
    inside('Linux; Android 14')
    wechat({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:ok' }, scanQRCode: { err_msg: 'scanQRCode:ok', resultStr: BILL } })
    const page = await show()
    expect(page.find('.doors > :first-child').text()).toBe('微信扫一扫')
    expect(offers).toEqual([`/vouchers/wechat-scanner?url=${encodeURIComponent(window.location.href.split('#')[0]!)}`])
    await door(page)!.trigger('click')
    await flushPromises()
    expect(sent).toEqual([['POST', '/vouchers/text', { text: BILL }]])
  })

  it('does not offer it where no official account is configured, nor where the server cannot say', async () => {
    inside('Linux; Android 14')
    answer = async () => ({ permit: null })
    expect(door(await show())).toBeUndefined()
    answer = () => Promise.reject(new ApiProblem(503, 'partner.unavailable', '微信暂时没有应答，请稍后再试'))
    expect(door(await show())).toBeUndefined()
    expect(offers).toHaveLength(2)
  })

  it('does not ask outside WeChat, and not in the mini program, which scans on a page of its shell', async () => {
    expect(door(await show())).toBeUndefined()
    inside('Linux; Android 14; miniProgram')
    await show()
    expect(offers).toEqual([])
  })

  it('says when it did not open, and every other way is still there', async () => {
    inside('iPhone')
    wechat({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:ok' }, scanQRCode: { err_msg: 'scanQRCode:fail_permission denied' } })
    const page = await show()
    await door(page)!.trigger('click')
    await flushPromises()
    expect(page.find('[role=alert]').text()).toContain('微信扫一扫没有打开')
    expect(page.findAll('input[type=file]').map((one) => one.attributes('disabled'))).toEqual([undefined, undefined])
    expect(sent).toEqual([])
  })

  it('is silent about a person who only came back', async () => {
    inside('iPhone')
    wechat({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:ok' }, scanQRCode: { err_msg: 'scanQRCode:cancel' } })
    const page = await show()
    await door(page)!.trigger('click')
    await flushPromises()
    expect(page.find('[role=alert]').exists()).toBe(false)
  })

  it('keeps the other ways open while the scanner of WeChat does not answer', async () => {
    inside('Linux; Android 14')
    const asked = wechat({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:ok' } })
    const page = await show()
    await door(page)!.trigger('click')
    await flushPromises()
    expect(asked.mock.lastCall![0]).toBe('scanQRCode')
    expect(page.findAll('input[type=file]')[0]!.attributes('disabled')).toBeUndefined()
    expect(door(page)!.attributes('aria-disabled')).toBeUndefined()
  })
})
