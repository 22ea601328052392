import type { ApplicationView, CaseLine, CaseView, Material, Uuid } from '@/shared/types'

/** The desk's half of the wire; what it shares with the citizen's page is in shared/types. */

export interface SecondFactorDue {
  secondFactor: true
  /** Only the demo shows the code. */
  demoCode: string | null
}

export interface QueueRow extends CaseLine {
  office: string
  officeCode: string
  channel: string
  channelText: string
  acceptedText: string
  assignee: string | null
  mine: boolean
  overdue: boolean
  remainingText: string
}

export interface QueueCounts {
  accepting: number
  reviewing: number
  supplementing: number
  rechecking: number
  financing: number
  paying: number
  returned: number
  processing: number
  overdue: number
}

export interface QueuePage {
  rows: QueueRow[]
  counts: QueueCounts
  next: number | null
}

export interface QueueFilter {
  kind: string
  status: string
  office: string
  mine: boolean
  todo: boolean
  overdue: boolean
  q: string
}

export interface SubjectFact {
  label: string
  value: string
  /** The field to name when asking to see it in full; null when it is shown as it is. */
  maskedField: string | null
}

export interface RegisterLine {
  label: string
  value: string
  ok: boolean
}

export interface DeskEvent {
  at: string
  atText: string
  who: string
  role: string
  office: string | null
  action: string
  actionText: string
  fromText: string | null
  toText: string
  reason: string | null
}

export interface Paper extends Material {
  /** Pages that can be looked at here; 0 means download only. */
  pages: number
}

export interface DeskCase {
  case: CaseView
  application: ApplicationView | null
  assignee: string | null
  mine: boolean
  subjectFacts: SubjectFact[]
  materials: Paper[]
  /** What each kind of paper is called. */
  paperTitles: Record<string, string>
  events: DeskEvent[]
  register: RegisterLine[]
}

export interface Colleague {
  id: Uuid
  name: string
  office: string
  rolesText: string
}

export interface Scanned {
  applicationId: Uuid
  number: string
  caseIds: Uuid[]
}
