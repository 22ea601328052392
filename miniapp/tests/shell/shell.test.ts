// @vitest-environment jsdom
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromShell, openPage, SHELL } from './world'

const compiler = createRequire(import.meta.url)('miniprogram-compiler') as { wxmlToJs(root: string): string }
const app = JSON.parse(readFileSync(join(SHELL, 'app.json'), 'utf8')) as { pages: string[] }
const config = fromShell<{ h5: string }>('config.js')
const places = fromShell<{
  placeOf(text: string): string
  addressOf(place: string): string
  wantedPlace(options: Record<string, string>): string
}>('lib/places.js')

describe('the shell as a mini program', () => {
  it('has all files of every page it names', () => {
    for (const page of app.pages) for (const kind of ['js', 'json', 'wxml', 'wxss']) expect(existsSync(join(SHELL, `${page}.${kind}`)), page).toBe(true)
  })

  it('compiles with the official compiler, which refuses a broken page', () => {
    const compiled = compiler.wxmlToJs(SHELL)
    for (const page of app.pages) expect(compiled).toContain(`${page}.wxml`)

    const broken = mkdtempSync(join(tmpdir(), 'shell-'))
    writeFileSync(join(broken, 'page.wxml'), '<view><button></view>')
    expect(() => compiler.wxmlToJs(broken)).toThrow()
  })

  it('is published under no real account and opens no outside page', () => {
    const project = JSON.parse(readFileSync(join(SHELL, 'project.config.json'), 'utf8')) as { appid: string }
    expect(project.appid).toBe('touristappid')
    expect(new URL(config.h5).hostname).toMatch(/\.invalid$/)
  })
})

describe('where a code leads', () => {
  it.each([
    ['https://onething.example.invalid/#/r/GX2611200001.abcDEF-_12', '/r/GX2611200001.abcDEF-_12'],
    ['http://elsewhere.example/#/r/GX2611200001.abcDEF', '/r/GX2611200001.abcDEF'],
    ['https://onething.example.invalid/r/GX2611200001.abcDEF', '/r/GX2611200001.abcDEF'],
    ['01,10,011001605111,80100798,64.9', '/scan?code=01%2C10%2C011001605111%2C80100798%2C64.9'],
    ['https://evil.example/#/r/x"><script>', '/scan?code=https%3A%2F%2Fevil.example%2F%23%2Fr%2Fx%22%3E%3Cscript%3E'],
    ['', '/scan?code='],
  ])('%s', (text, place) => expect(places.placeOf(text)).toBe(place))

  it('is always a page of ours', () => {
    expect(places.addressOf('/cases/1')).toBe(`${config.h5}#/cases/1`)
    for (const strange of ['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/a#b', '/a b', '']) {
      expect(places.addressOf(strange)).toBe(`${config.h5}#/`)
    }
  })

  it('survives a parameter cut off on the way', () => {
    expect(places.wantedPlace({ to: '%E4%B8' })).toBe('/')
    expect(places.wantedPlace({})).toBe('/')
  })
})

describe('the web page', () => {
  it('opens the place it was asked for', () => {
    expect(openPage('web', { to: encodeURIComponent('/r/GX2611200001.abc') }).data['src']).toBe(`${config.h5}#/r/GX2611200001.abc`)
  })

  it('opens a receipt that was scanned outside of it', () => {
    const q = encodeURIComponent('https://onething.example.invalid/#/r/GX2611200001.abc')
    expect(openPage('web', { q }).data['src']).toBe(`${config.h5}#/r/GX2611200001.abc`)
  })

  it('says so when the network is gone, and tries the same place again', async () => {
    const page = openPage('web', { to: encodeURIComponent('/inbox') })
    page.call('failed')
    expect(page.dom.textContent).toContain('您填过的内容都已保存')
    await page.tap('.primary')
    expect(page.data['src']).toBe(`${config.h5}#/inbox`)
  })

  it('shares the service, not the case on the screen', () => {
    expect(openPage('web', { to: encodeURIComponent('/cases/1') }).call('onShareAppMessage')).toEqual({ title: '就医费用报销一件事', path: '/pages/web/web' })
  })
})

describe('the scan page', () => {
  const answer = (page: ReturnType<typeof openPage>, kind: 'success' | 'fail', value: object) =>
    (page.wx.scanCode.mock.lastCall![0][kind] as (value: object) => void)(value)

  it('scans at once and goes back to the pages with what it read', () => {
    const page = openPage('scan')
    expect(page.wx.scanCode).toHaveBeenCalledOnce()
    answer(page, 'success', { result: 'https://onething.example.invalid/#/r/GX2611200001.abc' })
    expect(page.wx.reLaunch).toHaveBeenCalledWith({ url: `/pages/web/web?to=${encodeURIComponent('/r/GX2611200001.abc')}` })
  })

  it('offers another try after a missed one', async () => {
    const page = openPage('scan')
    answer(page, 'fail', { errMsg: 'scanCode:fail cancel' })
    expect(page.dom.textContent).toContain('没有扫到二维码')
    await page.tap('.primary')
    expect(page.wx.scanCode).toHaveBeenCalledTimes(2)
  })

  it('explains a camera that is not allowed', () => {
    const page = openPage('scan')
    answer(page, 'fail', { errMsg: 'scanCode:fail auth deny' })
    expect(page.dom.textContent).toContain('允许微信使用相机')
  })

  it.each([[2, 'navigateBack'], [1, 'reLaunch']] as const)('goes back from depth %i by %s', (depth, way) => {
    const page = openPage('scan', {}, depth)
    page.call('back')
    expect(page.wx[way]).toHaveBeenCalledOnce()
  })
})

describe('the reminder page', () => {
  type Page = ReturnType<typeof openPage>
  const answer = (page: Page, call: 'requestSubscribeMessage' | 'login', kind: 'success' | 'fail', value: object) =>
    (page.wx[call].mock.lastCall![0][kind] as (value: object) => void)(value)
  const open = (templates = 'a,b,c,d', ticket = 'signed.by-us') =>
    openPage('subscribe', { templates: encodeURIComponent(templates), ticket: encodeURIComponent(ticket), then: encodeURIComponent('/applications/1') })

  it('offers nothing without templates or without a ticket', () => {
    for (const page of [openPage('subscribe'), open(''), open('a', '')]) {
      expect(page.data['offered']).toBe(false)
      expect(page.dom.textContent).toContain('还没有开通')
    }
  })

  it('asks only after a tap, for three at most', async () => {
    const page = open()
    expect(page.wx.requestSubscribeMessage).not.toHaveBeenCalled()
    await page.tap('.primary')
    expect(page.wx.requestSubscribeMessage.mock.lastCall![0]['tmplIds']).toEqual(['a', 'b', 'c'])
  })

  it('brings what was accepted back to the pages, with the code and the ticket', async () => {
    const page = open()
    await page.tap('.primary')
    answer(page, 'requestSubscribeMessage', 'success', { a: 'accept', b: 'reject', c: 'accept' })
    answer(page, 'login', 'success', { code: 'once' })
    const to = decodeURIComponent((page.wx.reLaunch.mock.lastCall![0]['url'] as string).replace('/pages/web/web?to=', ''))
    const query = new URLSearchParams(to.replace('/reminded?', ''))
    expect(Object.fromEntries(query)).toEqual({ accepted: 'a,c', code: 'once', ticket: 'signed.by-us', then: '/applications/1' })
    expect(places.addressOf(to)).toBe(`${config.h5}#${to}`)
  })

  it('says so when WeChat does not say who it was', async () => {
    const page = open()
    await page.tap('.primary')
    answer(page, 'requestSubscribeMessage', 'success', { a: 'accept' })
    answer(page, 'login', 'fail', {})
    expect(page.dom.textContent).toContain('再点一次')
    expect(page.wx.reLaunch).not.toHaveBeenCalled()
  })

  it('takes a no for a no', async () => {
    const page = open()
    await page.tap('.primary')
    answer(page, 'requestSubscribeMessage', 'success', { a: 'reject' })
    expect(page.dom.textContent).toContain('没有关系')
    expect(page.wx.login).not.toHaveBeenCalled()
  })

  it('goes back to where it came from', () => {
    const page = open()
    page.call('back')
    expect(page.wx.reLaunch).toHaveBeenCalledWith({ url: `/pages/web/web?to=${encodeURIComponent('/applications/1')}` })
  })
})
