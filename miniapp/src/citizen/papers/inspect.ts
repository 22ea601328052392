import { checkPhoto } from './checks'
import type { About, PaperFinding } from './checks'
import { LONG_SIDE } from './measures'
import type { Pixels } from './measures'

/** The findings of a photo before it is sent; none where this browser cannot open it (HEIC, PDF): the server looks anyway. */
export async function inspect(file: File, kind: string): Promise<PaperFinding[]> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return []
  try {
    const { pixels, longest } = await pixelsOf(file)
    return await look(pixels, { longest, camera: await hasExif(file), kind })
  } catch {
    return []
  }
}

async function pixelsOf(file: File): Promise<{ pixels: Pixels; longest: number }> {
  const picture = await opened(file)
  const longest = Math.max(picture.width, picture.height)
  const scale = Math.min(1, LONG_SIDE / longest)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'medium'
  context.drawImage(picture.source, 0, 0, canvas.width, canvas.height)
  picture.close()
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  canvas.width = canvas.height = 0 // Old phones keep the memory of a canvas until it is small.
  return { pixels, longest }
}

async function opened(file: File) {
  if (typeof createImageBitmap === 'function') {
    const source = await createImageBitmap(file)
    return { source, width: source.width, height: source.height, close: () => source.close() }
  }
  const url = URL.createObjectURL(file)
  const source = new Image()
  source.src = url
  await source.decode()
  return { source, width: source.naturalWidth, height: source.naturalHeight, close: () => URL.revokeObjectURL(url) }
}

async function hasExif(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  return String.fromCharCode(...head).includes('Exif\0\0')
}

let worker: Worker | null = null

/** In a worker, so that the page answers meanwhile; where there is none, in the page, without the decoder of codes. */
function look(pixels: Pixels, about: About): Promise<PaperFinding[]> {
  try {
    worker ??= new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return Promise.resolve(checkPhoto(pixels, about))
  }
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const fallback = () => {
      worker = null
      resolve(checkPhoto(pixels, about))
    }
    worker!.onerror = fallback
    port1.onmessage = (event: MessageEvent<PaperFinding[]>) => resolve(event.data)
    worker!.postMessage({ pixels: { width: pixels.width, height: pixels.height, data: pixels.data }, about, port: port2 }, [port2])
  })
}
