import { describe, expect, it } from 'vitest'
import { parsePayload } from '@/shared/payloads'
import table from '../../../tests/vouchers/payload_cases.json'

/** The same table the server's tests read: both sides answer alike. */
describe('what a scanned code says', () => {
  it.each(table.cases)('$rule', ({ text, want }) => {
    expect(parsePayload(text)).toEqual(want)
  })
})
