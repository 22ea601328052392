import { createRequire } from 'node:module'
import { join } from 'node:path'
import { vi } from 'vitest'

export const SHELL = join(import.meta.dirname, '../../shell')
const require = createRequire(import.meta.url)

type Call = (options: Record<string, unknown>) => void

/** What WeChat answers; each call is kept, so that a test can answer it as a person would. */
export function fakeWeChat() {
  return {
    reLaunch: vi.fn<Call>(),
    navigateBack: vi.fn<Call>(),
    scanCode: vi.fn<Call>(),
    requestSubscribeMessage: vi.fn<Call>(),
    login: vi.fn<Call>(),
    canIUse: () => false,
  }
}

export interface RunningPage {
  data: Record<string, unknown>
  dom: Element
  tap(selector: string): Promise<void>
  call(method: string, argument?: unknown): unknown
}

/**
 * Runs one page of the shell as the official compiler and simulator see it.
 *
 * The simulator knows components only, so a page is registered as a component that keeps the page's own methods.
 */
export function openPage(name: string, query: Record<string, string> = {}, depth = 1): RunningPage & { wx: ReturnType<typeof fakeWeChat> } {
  const wx = fakeWeChat()
  const world = globalThis as unknown as Record<string, unknown>
  const simulate = require('miniprogram-simulate') as typeof import('miniprogram-simulate')
  world['wx'] = wx
  world['getCurrentPages'] = () => Array.from({ length: depth })
  world['Page'] = (page: Record<string, unknown>) => {
    const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
    ;(world['Component'] as (definition: unknown) => void)({ data: page['data'], methods })
  }
  const id = simulate.load(`${SHELL}/pages/${name}/${name}`, 'main', { compiler: 'official', rootPath: SHELL })
  const component = simulate.render(id)
  component.attach(document.createElement('parent-wrapper'))
  const instance = component.instance as unknown as Record<string, (argument?: unknown) => unknown>
  instance['onLoad']?.(query)
  return {
    wx,
    get data() {
      return component.data as Record<string, unknown>
    },
    dom: component.dom as Element,
    /** The simulator makes a tap out of touches, a moment later. */
    async tap(selector) {
      component.querySelector(selector)!.dispatchEvent('tap')
      await simulate.sleep(20)
    },
    call: (method, argument) => instance[method]!(argument),
  }
}

export function fromShell<T>(path: string): T {
  return require(`${SHELL}/${path}`) as T
}
