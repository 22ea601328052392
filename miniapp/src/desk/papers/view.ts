/** How a paper lies on the screen. `zoom` is screen pixels per picture pixel; null fits it into the frame. */
export interface View {
  zoom: number | null
  turn: 0 | 90 | 180 | 270
}

export interface Size {
  width: number
  height: number
}

const STEPS = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]

/** Width and height as they appear once turned. */
export const turned = (size: Size, turn: View['turn']): Size => (turn % 180 === 0 ? size : { width: size.height, height: size.width })

/** The zoom at which everything is seen; small pictures are not blown up. */
export function fit(picture: Size, frame: Size, turn: View['turn']): number {
  const { width, height } = turned(picture, turn)
  if (!width || !height || !frame.width || !frame.height) return 1
  return Math.min(frame.width / width, frame.height / height, 1)
}

export function zoomed(now: number, by: 1 | -1): number {
  const next = by > 0 ? STEPS.find((step) => step > now * 1.01) : [...STEPS].reverse().find((step) => step < now * 0.99)
  return next ?? now
}

export const turnedBy = (turn: View['turn'], by: 90 | -90) => ((turn + by + 360) % 360) as View['turn']

export interface Sheet {
  paper: number
  page: number
}

/** Every page of every paper in order, so that one pair of keys walks through all of them. */
export function sheets(papers: { pages: number }[]): Sheet[] {
  return papers.flatMap((paper, index) => Array.from({ length: Math.max(paper.pages, 1) }, (_, page) => ({ paper: index, page: page + 1 })))
}
