/**
 * What is wrong with a photo and what to do about it, before it is sent. The server looks again (backend/materials/checks.py);
 * thresholds and words are the same there, and their calibration is written there.
 */
import { measure } from './measures'
import type { Box, Measures, Pixels } from './measures'

export type Level = 'info' | 'warn' | 'refuse' | 'stop'

export interface PaperFinding {
  code: string
  level: Level
  message: string
  fix: string
  page: number
  box: Box | null
}

const T = {
  focusWarn: 20,
  focusRefuse: 4,
  focusHopeless: 1.2,
  dark: 70,
  washed: 100,
  white: 250,
  blank: 40,
  glare: 0.004,
  burnt: 0.2,
  grain: 0.1,
  side: 0.05,
  full: 0.6,
  ink: 0.02,
  inkMost: 0.5,
  sheetPixels: 1600,
  cardPixels: 800,
  judgedPixels: 480,
  smallest: 64,
  flat: 0.7,
  phoneShape: 1.9,
}
const CARDS = new Set(['id_card', 'social_card', 'chronic_card'])
const ORDER: Record<Level, number> = { stop: 0, refuse: 1, warn: 2, info: 3 }
const WHOLE: Box = [0, 0, 1, 1]
const SIDES = ['左边', '上边', '右边', '下边']
const BANDS: Box[] = [
  [0, 0, 0.06, 1],
  [0, 0, 1, 0.06],
  [0.94, 0, 1, 1],
  [0, 0.94, 1, 1],
]

/** Quarter turns to the right. */
export type Quarters = 0 | 1 | 2 | 3
const TURNED: Record<Exclude<Quarters, 0>, [string, string]> = { 1: ['lies_left', '横'], 2: ['upside_down', '倒'], 3: ['lies_right', '横'] }

export interface About {
  /** The long side of the photo itself, in pixels. */
  longest: number
  /** The file names a camera. */
  camera: boolean
  kind?: string
}

/** `turn` would bring the page upright; without the decoder nobody knows. */
export function checkPhoto(picture: Pixels, about: About, turn: Quarters = 0): PaperFinding[] {
  if (Math.min(picture.width, picture.height) <= T.smallest) return [tooSmall()]
  return judge(measure(picture), about, turn)
}

export function judge(seen: Measures, { longest, camera, kind = '' }: About, turn: Quarters = 0): PaperFinding[] {
  const light = lightOf(seen)
  if (light?.code === 'blank') return [light]
  const found = [wayUp(turn), light, focusOf(seen, longest), shineOf(seen), sizeOf(seen, longest, CARDS.has(kind)), edgesOf(seen), screenshotOf(seen, camera)]
  return found.filter((one) => one !== null).sort((one, other) => ORDER[one.level] - ORDER[other.level])
}

/** Nobody can read it: it is sent only when its owner says so, and not at all when it is hopeless. */
export const unreadable = (checks: readonly { level: string }[]) => checks.some((one) => one.level === 'refuse' || one.level === 'stop')
export const hopeless = (checks: readonly { level: string }[]) => checks.some((one) => one.level === 'stop')

/** By how many quarters to the right 转正 turns the page; 0 when nothing was said about it. */
export const quartersOf = (checks: readonly { code: string }[]): Quarters => ([1, 2, 3] as const).find((turn) => checks.some((one) => one.code === TURNED[turn][0])) ?? 0

function wayUp(turn: Quarters): PaperFinding | null {
  if (turn === 0) return null
  const [code, how] = TURNED[turn]
  return say(code, 'warn', `这一页好像拍${how}了`, '请把手机转过来再拍，或点“转正”', null)
}

function lightOf(seen: Measures): PaperFinding | null {
  if (seen.light95 < T.dark) return say('dark', 'warn', '光线太暗，字看不清', '到亮一点的地方再拍，或者打开手机的灯', WHOLE)
  if (seen.light95 - seen.dark1 < T.blank) return say('blank', 'refuse', '画面几乎是空白的', '请对着有字的一面再拍一张', WHOLE)
  if (tooBright(seen)) return say('bright', 'warn', '画面太亮，字被冲淡了', '避开强光，点一下纸面再拍', WHOLE)
  return null
}

function tooBright(seen: Measures): boolean {
  const washed = seen.light95 >= T.white && seen.dark1 >= T.washed
  return seen.grain >= T.grain && (washed || seen.glare >= T.burnt)
}

function focusOf(seen: Measures, longest: number): PaperFinding | null {
  if (longest < T.judgedPixels || seen.focus >= T.focusWarn) return null
  if (seen.focus >= T.focusRefuse) return say('blurred', 'warn', '字有些模糊', '对准字点一下屏幕，拿稳再拍', seen.blurBox)
  if (seen.focus >= T.focusHopeless) return say('blurred', 'refuse', '字模糊，很可能认不出来', '离近一点，对准字点一下屏幕，拿稳再拍', seen.blurBox)
  return say('blurred', 'stop', '字完全看不清', '离近一点，对准字点一下屏幕，拿稳再拍', seen.blurBox)
}

function shineOf(seen: Measures): PaperFinding | null {
  if (seen.glare < T.glare || !seen.glareBox || seen.grain < T.grain || tooBright(seen)) return null
  return say('glare', 'warn', '有反光，盖住了字', '离近一点，避开反光，不要开闪光灯', seen.glareBox)
}

function sizeOf(seen: Measures, longest: number, card: boolean): PaperFinding | null {
  const [left, top, right, bottom] = seen.document
  const scale = longest / Math.max(seen.width, seen.height)
  const longSide = Math.max((right - left) * seen.width, (bottom - top) * seen.height) * scale
  return longSide < (card ? T.cardPixels : T.sheetPixels) ? tooSmall() : null
}

const tooSmall = () => say('small', 'warn', '照片里的字太小，放大后可能看不清', '离近一点，让纸占满画面，用手机相机的原图', null)

function edgesOf(seen: Measures): PaperFinding | null {
  const full = seen.sides.every((side) => side > T.full)
  const cut = seen.sides.map((side, at) => (full ? seen.ink[at]! > T.ink && seen.ink[at]! < T.inkMost : side > T.side))
  const names = SIDES.filter((_, at) => cut[at])
  if (!names.length) return null
  const box = names.length === 1 ? BANDS[cut.indexOf(true)]! : WHOLE
  return say('cut', 'warn', `${names.join('、')}可能没有拍全`, '退后一点，把四个角都拍进去', box)
}

function screenshotOf(seen: Measures, camera: boolean): PaperFinding | null {
  const shape = Math.max(seen.width, seen.height) / Math.min(seen.width, seen.height)
  if (camera || seen.flat < T.flat || shape < T.phoneShape) return null
  return say('screenshot', 'info', '像是手机截图', '如果手里有纸质材料，请直接拍纸', null)
}

const say = (code: string, level: Level, message: string, fix: string, box: Box | null): PaperFinding => ({ code, level, message, fix, page: 1, box })
