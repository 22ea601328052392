/**
 * What can be measured in a photo, as `backend/materials/measures.py` does on the server; tests/materials/picture_cases.json
 * holds both to the same numbers. The picture is upright and at most 1600 pixels long.
 */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, opacity, row by row: what a canvas gives. */
  readonly data: Uint8ClampedArray
}

/** Left, top, right, bottom as shares of the picture. */
export type Box = [number, number, number, number]

export interface Measures {
  width: number
  height: number
  focus: number
  blurBox: Box
  dark1: number
  light95: number
  glare: number
  glareBox: Box | null
  document: Box
  sides: number[]
  ink: number[]
  flat: number
  grain: number
}

export const LONG_SIDE = 1600
const TILES = 12
const CELL = 8
const SMALL = 4
/** Gauss, sigma 0.8. */
const KERNEL = [0.0219, 0.22851, 0.49918] as const
const ERODE = 2
const WHITE = 250
const COLOURLESS = 25
const FLAT_RANGE = 1
const GRAIN_RANGE = 32
const STRIP = 0.012
const ROW_SHARE = 0.1

interface Plane {
  width: number
  height: number
  data: Uint8Array
}

export function measure(picture: Pixels): Measures {
  const gray = lightness(picture)
  const counts = histogram(gray)
  const [dark1, light95, median] = [percentile(counts, 1), percentile(counts, 95), percentile(counts, 50)]
  const tiles = tileVariances(gray)
  const ordered = [...tiles].sort((one, other) => one - other)
  const noise = ordered[Math.floor(((ordered.length - 1) * 10) / 100)]!
  const detail = ordered[Math.floor(((ordered.length - 1) * 95) / 100)]!
  const contrast = light95 - dark1
  const small = shrunk(picture)
  const smallGray = lightness(small)
  const split = otsu(histogram(smallGray))
  const paper = { ...smallGray, data: smallGray.data.map((value) => (value > split ? 1 : 0)) }
  return {
    width: picture.width,
    height: picture.height,
    focus: contrast ? ((detail - noise) / contrast ** 2) * 1e4 : 0,
    blurBox: tileBox(tiles),
    dark1,
    light95,
    ...shine(small, paper),
    document: documentBox(paper),
    sides: sidesOf(paper),
    ink: inkOf(gray, median - Math.max(40, Math.floor(0.35 * contrast))),
    ...grainOf(gray),
  }
}

/** Pillow's own weights, in whole numbers. */
function lightness({ width, height, data }: Pixels): Plane {
  const gray = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < gray.length; at++, from += 4) {
    gray[at] = (data[from]! * 19595 + data[from + 1]! * 38470 + data[from + 2]! * 7471 + 0x8000) >> 16
  }
  return { width, height, data: gray }
}

function histogram({ data }: Plane): number[] {
  const counts = new Array<number>(256).fill(0)
  for (const value of data) counts[value]!++
  return counts
}

function percentile(counts: number[], percent: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * percent
  let seen = 0
  for (let value = 0; value < 256; value++) {
    seen += counts[value]!
    if (seen * 100 >= wanted) return value
  }
  return 255
}

export function otsu(counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const sum = counts.reduce((all, count, value) => all + count * value, 0)
  let [below, sumBelow, best, where] = [0, 0, -1, 0]
  for (let value = 0; value < 256; value++) {
    below += counts[value]!
    sumBelow += counts[value]! * value
    const above = total - below
    if (!below || !above) continue
    const apart = ((sum * below) / total - sumBelow) ** 2 / (below * above)
    if (apart > best) [best, where] = [apart, value]
  }
  return where
}

/** How lively each of 12 × 12 tiles is: the variance of the Laplacian after a light blur. */
function tileVariances({ width, height, data }: Plane): number[] {
  const [outer, inner, middle] = KERNEL
  const rows = height - 4
  const columns = width - 4
  const half = new Float32Array(width * rows)
  for (let at = 0; at < half.length; at++) {
    half[at] = middle * data[at + 2 * width]! + inner * (data[at + width]! + data[at + 3 * width]!) + outer * (data[at]! + data[at + 4 * width]!)
  }
  const soft = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0, from = row * width; column < columns; column++, from++) {
      soft[row * columns + column] = middle * half[from + 2]! + inner * (half[from + 1]! + half[from + 3]!) + outer * (half[from]! + half[from + 4]!)
    }
  }
  const high = Math.floor((rows - 2) / TILES)
  const wide = Math.floor((columns - 2) / TILES)
  const found: number[] = []
  for (let tile = 0; tile < TILES * TILES; tile++) {
    const top = Math.floor(tile / TILES) * high + 1
    const left = (tile % TILES) * wide + 1
    let [sum, squares] = [0, 0]
    for (let row = top; row < top + high; row++) {
      for (let at = row * columns + left; at < row * columns + left + wide; at++) {
        const lap = soft[at - columns]! + soft[at + columns]! + soft[at - 1]! + soft[at + 1]! - 4 * soft[at]!
        sum += lap
        squares += lap * lap
      }
    }
    const count = high * wide
    found.push(count ? squares / count - (sum / count) ** 2 : 0)
  }
  return found
}

/** Where the most detail is: that is what has to be sharp. */
function tileBox(tiles: number[]): Box {
  const most = tiles.indexOf(Math.max(...tiles))
  const inside = (at: number) => Math.max(0, Math.min(at - 1, TILES - 3))
  const [top, left] = [inside(Math.floor(most / TILES)), inside(most % TILES)]
  return [left / TILES, top / TILES, (left + 3) / TILES, (top + 3) / TILES]
}

/** A quarter of the size, each pixel the rounded mean of its block, the last ones of what is left. */
function shrunk({ width, height, data }: Pixels): Pixels {
  const wide = Math.ceil(width / SMALL)
  const high = Math.ceil(height / SMALL)
  const small = new Uint8ClampedArray(wide * high * 4)
  for (let row = 0; row < high; row++) {
    for (let column = 0; column < wide; column++) {
      const [bottom, right] = [Math.min((row + 1) * SMALL, height), Math.min((column + 1) * SMALL, width)]
      const count = (bottom - row * SMALL) * (right - column * SMALL)
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0
        for (let y = row * SMALL; y < bottom; y++) {
          for (let x = column * SMALL; x < right; x++) sum += data[(y * width + x) * 4 + colour]!
        }
        small[(row * wide + column) * 4 + colour] = Math.floor(sum / count + 0.5)
      }
    }
  }
  return { width: wide, height: high, data: small }
}

/** The largest burnt spot that has no colour, as a share of the paper, and where it is. */
function shine({ width, height, data }: Pixels, paper: Plane): { glare: number; glareBox: Box | null } {
  const white = new Uint8Array(width * height)
  for (let at = 0; at < white.length; at++) {
    const [red, green, blue] = [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!]
    const brightest = Math.max(red, green, blue)
    white[at] = brightest > WHITE && 255 * (brightest - Math.min(red, green, blue)) < COLOURLESS * brightest ? 1 : 0
  }
  const cells = new Map<number, number>()
  const wide = Math.ceil((width - 2 * ERODE) / CELL)
  for (let y = ERODE; y < height - ERODE; y++) {
    for (let x = ERODE; x < width - ERODE; x++) {
      if (!white[y * width + x] || !whole(white, width, x, y)) continue
      const cell = Math.floor((y - ERODE) / CELL) * wide + Math.floor((x - ERODE) / CELL)
      cells.set(cell, (cells.get(cell) ?? 0) + 1)
    }
  }
  const { size, box } = largest(cells, wide)
  if (!size) return { glare: 0, glareBox: null }
  const area = Math.max(1, paper.data.reduce((sum, one) => sum + one, 0))
  const [left, top, right, bottom] = box
  const glareBox: Box = [(left * CELL) / width, (top * CELL) / height, Math.min(1, ((right + 1) * CELL + 2 * ERODE) / width), Math.min(1, ((bottom + 1) * CELL + 2 * ERODE) / height)]
  return { glare: size / area, glareBox }
}

function whole(white: Uint8Array, width: number, x: number, y: number): boolean {
  for (let down = -ERODE; down <= ERODE; down++) {
    for (let right = -ERODE; right <= ERODE; right++) if (!white[(y + down) * width + x + right]) return false
  }
  return true
}

function largest(cells: Map<number, number>, wide: number): { size: number; box: [number, number, number, number] } {
  const todo = new Set(cells.keys())
  let best = { size: 0, box: [0, 0, 0, 0] as [number, number, number, number] }
  for (const first of cells.keys()) {
    if (!todo.delete(first)) continue
    const group = [first]
    for (const cell of group) {
      const column = cell % wide
      for (const near of [cell - wide, cell + wide, ...(column > 0 ? [cell - 1] : []), ...(column < wide - 1 ? [cell + 1] : [])]) {
        if (todo.delete(near)) group.push(near)
      }
    }
    const size = group.reduce((sum, cell) => sum + cells.get(cell)!, 0)
    if (size <= best.size) continue
    const rows = group.map((cell) => Math.floor(cell / wide))
    const columns = group.map((cell) => cell % wide)
    best = { size, box: [Math.min(...columns), Math.min(...rows), Math.max(...columns), Math.max(...rows)] }
  }
  return best
}

/** The rows and columns in which there is paper. */
function documentBox({ width, height, data }: Plane): Box {
  const rows: number[] = new Array<number>(height).fill(0)
  const columns: number[] = new Array<number>(width).fill(0)
  for (let at = 0; at < data.length; at++) {
    rows[Math.floor(at / width)]! += data[at]!
    columns[at % width]! += data[at]!
  }
  const there = (counts: number[], length: number) => counts.flatMap((count, at) => (count / length > ROW_SHARE ? [at] : []))
  const [down, across] = [there(rows, width), there(columns, height)]
  if (!down.length || !across.length) return [0, 0, 1, 1]
  return [across[0]! / width, down[0]! / height, (across[across.length - 1]! + 1) / width, (down[down.length - 1]! + 1) / height]
}

/** The share of pixels that `wanted` likes between two corners. */
function share({ width, data }: Plane, left: number, top: number, right: number, bottom: number, wanted: (value: number) => boolean): number {
  let count = 0
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (wanted(data[y * width + x]!)) count++
  return count / ((right - left) * (bottom - top))
}

/** How much of the left, upper, right and lower edge of the picture is paper. */
function sidesOf(paper: Plane): number[] {
  const { width, height } = paper
  const is = (value: number) => value > 0
  return [share(paper, 0, 0, 2, height, is), share(paper, 0, 0, width, 2, is), share(paper, width - 2, 0, width, height, is), share(paper, 0, height - 2, width, height, is)]
}

/** How much print stands right at each edge. */
function inkOf(gray: Plane, below: number): number[] {
  const { width, height } = gray
  const [wide, high] = [Math.max(4, Math.floor(width * STRIP)), Math.max(4, Math.floor(height * STRIP))]
  const is = (value: number) => value < below
  return [share(gray, 0, 0, wide, height, is), share(gray, 0, 0, width, high, is), share(gray, width - wide, 0, width, height, is), share(gray, 0, height - high, width, height, is)]
}

/** The shares of 8 × 8 blocks without any grain, and with the fine grain that only a camera gives. */
function grainOf({ width, height, data }: Plane): { flat: number; grain: number } {
  const [high, wide] = [Math.floor(height / CELL), Math.floor(width / CELL)]
  let [flat, grain] = [0, 0]
  for (let block = 0; block < high * wide; block++) {
    const start = Math.floor(block / wide) * CELL * width + (block % wide) * CELL
    let [least, most] = [255, 0]
    for (let row = 0; row < CELL; row++) {
      for (let at = start + row * width; at < start + row * width + CELL; at++) {
        const value = data[at]!
        if (value < least) least = value
        if (value > most) most = value
      }
    }
    if (most - least <= FLAT_RANGE) flat++
    else if (most - least <= GRAIN_RANGE && most < WHITE) grain++
  }
  return { flat: flat / (high * wide), grain: grain / (high * wide) }
}
