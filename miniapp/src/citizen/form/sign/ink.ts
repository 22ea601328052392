/** Handwriting as numbers: strokes in a 0…1 square of the pad's width, so that turning the phone does not spoil it. */

export interface Dot {
  x: number
  y: number
}
export type Stroke = Dot[]

const INK = '#111111'
const OUT_WIDTH = 720
const MARGIN = 24

/** A finger slip is not a signature: something must have been drawn over some distance. */
export function isSigned(strokes: readonly Stroke[]): boolean {
  const dots = strokes.flat()
  if (dots.length < 6) return false
  const box = boxOf(dots)
  return box.width > 0.06 || box.height > 0.06
}

export function drawInk(canvas: HTMLCanvasElement, strokes: readonly Stroke[], scale: number): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.clearRect(0, 0, canvas.width, canvas.height)
  trace(pen, strokes, (dot) => [dot.x * scale, dot.y * scale], Math.max(2.5, scale / 110))
}

/** Cropped, black on white, as it goes on the printed form. */
export function inkPicture(strokes: readonly Stroke[]): Promise<Blob> {
  const box = boxOf(strokes.flat())
  const zoom = (OUT_WIDTH - 2 * MARGIN) / Math.max(box.width, box.height * 2, 0.2)
  return picture(OUT_WIDTH, Math.ceil(box.height * zoom) + 2 * MARGIN, (pen) =>
    trace(pen, strokes, (dot) => [(dot.x - box.x) * zoom + MARGIN, (dot.y - box.y) * zoom + MARGIN], 6),
  )
}

/** For those who cannot draw: the name as typed, confirmed with a tick. */
export function typedPicture(name: string): Promise<Blob> {
  const size = Math.min(150, Math.floor((OUT_WIDTH - 2 * MARGIN) / Math.max(2, name.length)))
  return picture(OUT_WIDTH, size + 2 * MARGIN, (pen) => {
    pen.font = `${size}px KaiTi, STKaiti, "Kaiti SC", serif`
    pen.textBaseline = 'middle'
    pen.fillText(name, MARGIN, size / 2 + MARGIN)
  })
}

function boxOf(dots: readonly Dot[]): { x: number; y: number; width: number; height: number } {
  const xs = dots.map((dot) => dot.x)
  const ys = dots.map((dot) => dot.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function trace(pen: CanvasRenderingContext2D, strokes: readonly Stroke[], at: (dot: Dot) => [number, number], width: number): void {
  pen.strokeStyle = INK
  pen.fillStyle = INK
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    const points = stroke.map(at)
    const [first] = points
    if (!first) continue
    pen.beginPath()
    pen.moveTo(...first)
    points.forEach(([x, y], index) => {
      const after = points[index + 1]
      if (after) pen.quadraticCurveTo(x, y, (x + after[0]) / 2, (y + after[1]) / 2)
      else pen.lineTo(x, y)
    })
    pen.stroke()
    if (points.length === 1) {
      pen.beginPath()
      pen.arc(first[0], first[1], width / 2, 0, 7)
      pen.fill()
    }
  }
}

function picture(width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.reject(new Error('this browser cannot draw'))
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = INK
  draw(pen)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}
