import type { Pixels } from '@/citizen/papers/measures'
import { codes } from '../../../tests/materials/picture_cases.json'

const MODULE = 3
const QUIET = 4

export interface Case {
  name: string
  width: number
  height: number
  longest?: number
  camera?: boolean
  card?: boolean
  desk: number
  paper: number[]
  ink: number
  gap?: number
  blur: number
  noise: number
  lamp?: number[]
  white?: boolean
  code?: { is: string; at: number[]; turned: number }
  finds: string[]
  measures: { focus: number; glare: number; flat: number }
}

/** Desk, paper, rows of marks, blur, noise, lamp, in whole numbers: as tests/materials/painter.py paints them. */
export function paint(one: Case): Pixels {
  const { width, height } = one
  let state = 42
  const below = (limit: number) => {
    state = Number((BigInt(state) * 1103515245n + 12345n) % 2147483648n)
    return (state >> 16) % limit
  }
  let gray = page(one, below)
  if (one.code) stick(gray, width, one.code)
  for (let turn = 0; turn < one.blur; turn++) gray = blurred(gray, width, height)
  for (let at = 0; at < gray.length; at++) {
    const noisy = gray[at]! + below(2 * one.noise + 1) - one.noise
    if (!(one.white && gray[at]! >= 255)) gray[at] = Math.max(0, Math.min(255, noisy))
  }
  if (one.lamp) {
    const [x, y, radius] = one.lamp as [number, number, number]
    for (let row = y - radius; row < y + radius; row++) {
      for (let column = x - radius; column < x + radius; column++) if ((column - x) ** 2 + (row - y) ** 2 < radius ** 2) gray[row * width + column] = 255
    }
  }
  const data = new Uint8ClampedArray(width * height * 4)
  gray.forEach((value, at) => data.set([value, value, value, 255], at * 4))
  return { width, height, data }
}

function page(one: Case, below: (limit: number) => number): Int32Array {
  const { width, height } = one
  const gray = new Int32Array(width * height).fill(one.desk)
  const [left, top, right, bottom, white] = one.paper as [number, number, number, number, number]
  for (let y = top; y < bottom; y++) gray.fill(white, y * width + left, y * width + right)
  if (!one.ink) return gray
  for (let y = top + 24; y < bottom - 24; y += one.gap ?? 14) {
    for (let x = left + 24; x < right - 24; x += 9) {
      for (let mark = 0; mark < 4; mark++) {
        const row = y + below(7)
        const column = x + below(4)
        const long = 2 + below(4)
        if (mark % 2) gray.fill(one.ink, row * width + column, row * width + column + long)
        else for (let down = 0; down < Math.min(long, 7 - (row - y)); down++) gray[(row + down) * width + column] = one.ink
      }
    }
  }
  return gray
}

/** A QR code on the page, turned to the right by so many quarters. */
function stick(gray: Int32Array, width: number, code: NonNullable<Case['code']>) {
  const rows = (codes as Record<string, string[]>)[code.is]!
  const last = rows.length - 1
  const [left, top] = code.at as [number, number]
  const dark = (row: number, column: number): boolean => {
    for (let turn = 0; turn < code.turned; turn++) [row, column] = [last - column, row]
    return rows[row]?.[column] === '#'
  }
  const side = (rows.length + 2 * QUIET) * MODULE
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      gray[(top + y) * width + left + x] = dark(Math.floor(y / MODULE) - QUIET, Math.floor(x / MODULE) - QUIET) ? 30 : 230
    }
  }
}

function blurred(gray: Int32Array, width: number, height: number): Int32Array {
  const across = gray.slice()
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      across[at] = Math.floor((gray[at - 1]! + 2 * gray[at]! + gray[at + 1]! + 2) / 4)
    }
  }
  const down = across.slice()
  for (let at = width; at < (height - 1) * width; at++) down[at] = Math.floor((across[at - width]! + 2 * across[at]! + across[at + width]! + 2) / 4)
  return down
}
