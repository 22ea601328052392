import { afterEach, expect, it, vi } from 'vitest'
import { inMiniProgram, openShellPage } from '@/browser/mini-program'

const world = window as unknown as { WeixinJSBridge?: unknown; __wxjs_environment?: string }

afterEach(() => {
  delete world.WeixinJSBridge
  delete world.__wxjs_environment
  vi.useRealTimers()
})

const shell = (answer: string) => {
  const invoke = vi.fn((_name: string, _options: object, said: (result: { err_msg: string }) => void) => said({ err_msg: answer }))
  return { invoke }
}

it('knows the mini program by its own word', () => {
  expect(inMiniProgram()).toBe(false)
  world.__wxjs_environment = 'miniprogram'
  expect(inMiniProgram()).toBe(true)
})

it('leads to a page of the shell as the kit of WeChat does', async () => {
  const there = shell('invokeMiniProgramAPI:ok')
  world.WeixinJSBridge = there
  await openShellPage('/pages/subscribe/subscribe?ticket=t')
  expect(there.invoke.mock.lastCall!.slice(0, 2)).toEqual(['invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: '/pages/subscribe/subscribe?ticket=t' } }])
})

it('waits for a bridge that comes late', async () => {
  const there = shell('')
  const going = openShellPage('/pages/scan/scan')
  world.WeixinJSBridge = there
  document.dispatchEvent(new Event('WeixinJSBridgeReady'))
  await going
  expect(there.invoke).toHaveBeenCalledOnce()
})

it('says so when there is no bridge or the shell refuses', async () => {
  world.WeixinJSBridge = shell('invokeMiniProgramAPI:fail no such page')
  await expect(openShellPage('/pages/none')).rejects.toThrow('no such page')
  delete world.WeixinJSBridge
  vi.useFakeTimers()
  const refused = expect(openShellPage('/pages/scan/scan')).rejects.toThrow('no bridge')
  await vi.advanceTimersByTimeAsync(4_000)
  await refused
})
