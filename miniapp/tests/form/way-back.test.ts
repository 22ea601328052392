import { expect, it } from 'vitest'

import { isWayBack } from '@/citizen/form/way-back'

const FORM = '/claim/d/'
const BEFORE = '/claim/d/vouchers'

it.each<[string, unknown, boolean, boolean]>([
  ['from the step before', BEFORE, false, true],
  ['from the home page after 接着填', '/', false, false],
  ['from nowhere', null, false, false],
  ['from the step after', '/claim/d/accident', false, false],
  ['from 核对, to change something', '/claim/d/review', false, true],
  ['from a question inside a step', '/claim/d/bill?pick=region', true, true],
  ['from 核对 of another form', '/claim/e/review', false, false],
])('back leads where the person came from only when that is the way back: %s', (_, from, inside, expected) => expect(isWayBack(from, BEFORE, FORM, inside)).toBe(expected))
