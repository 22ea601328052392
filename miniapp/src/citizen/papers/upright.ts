import type { Quarters } from './checks'

/** The same picture, turned to the right. A JPEG keeps every pixel: only its mark of what is up is written anew. */
export async function uprighted(file: Blob, name: string, quarters: Quarters): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return new File([marked(bytes, quarters) as BlobPart], name, { type: 'image/jpeg' })
  return new File([await redrawn(file, quarters)], name, { type: 'image/png' })
}

/** What EXIF calls 0, 90, 180 and 270 degrees to the right; then the same of mirrored pictures. */
const RINGS = [
  [1, 6, 3, 8],
  [2, 7, 4, 5],
]
const ORIENTATION = 0x0112

/** A JPEG whose EXIF says that it is turned so much further. */
export function marked(jpeg: Uint8Array, quarters: Quarters): Uint8Array {
  const turned = (before: number) => {
    const ring = RINGS.find((one) => one.includes(before)) ?? RINGS[0]!
    return ring[(Math.max(0, ring.indexOf(before)) + quarters) % 4]!
  }
  const copy = jpeg.slice()
  const view = new DataView(copy.buffer)
  const found = orientationIn(view)
  if (found) {
    view.setUint16(found.at, turned(view.getUint16(found.at, found.little)), found.little)
    return copy
  }
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned(1), 0, 0, 0, 0, 0, 0]
  const whole = new Uint8Array(copy.length + exif.length)
  whole.set(copy.subarray(0, 2))
  whole.set(exif, 2)
  whole.set(copy.subarray(2), 2 + exif.length)
  return whole
}

/** Where the mark stands, and whether its small byte comes first; null when there is none, or what is there is damaged. */
function orientationIn(view: DataView): { at: number; little: boolean } | null {
  try {
    for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; at += 2 + view.getUint16(at + 2)) {
      if (view.getUint8(at + 1) !== 0xe1 || view.getUint32(at + 4) !== 0x45786966) continue
      const tiff = at + 10
      const little = view.getUint16(tiff) === 0x4949
      const first = tiff + view.getUint32(tiff + 4, little)
      for (let entry = 0; entry < view.getUint16(first, little); entry++) {
        if (view.getUint16(first + 2 + 12 * entry, little) === ORIENTATION) return { at: first + 10 + 12 * entry, little }
      }
    }
  } catch {
    // Behind the end: no mark.
  }
  return null
}

/** Other kinds are drawn anew; PNG loses nothing by it. */
async function redrawn(file: Blob, quarters: Quarters): Promise<Blob> {
  const source = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  const across = quarters % 2 === 1
  canvas.width = across ? source.height : source.width
  canvas.height = across ? source.width : source.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((quarters * Math.PI) / 2)
  context.drawImage(source, -source.width / 2, -source.height / 2)
  source.close()
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}
