/** The wire, as the server speaks it: camelCase, money in integer fen, dates in ISO. */

export type IsoDate = string
export type IsoTime = string
export type Uuid = string

export interface FieldProblem {
  pointer: string
  message: string
}

// --- people ---------------------------------------------------------------------------------

export interface Preferences {
  elder: boolean
  textSize: number
  contrast: boolean
}

export interface Person {
  id: Uuid
  name: string
  idType: string
  idTypeText: string
  /** Masked by the server. */
  idNumber: string
  sex: string | null
  birth: IsoDate | null
}

export interface Me {
  accountId: Uuid
  /** Masked by the server. */
  mobile: string
  person: Person | null
  preferences: Preferences
  unread: number
  wechat: boolean
}

export interface Office {
  code: string
  name: string
  region: string
  address: string
  phone: string
  hours: string
  counters: string
}

export interface StaffMe {
  id: Uuid
  username: string
  name: string
  roles: string[]
  rolesText: string
  office: Office
}

export interface Session {
  kind: 'anonymous' | 'citizen' | 'staff' | 'staff_pending'
  citizen: Me | null
  staff: StaffMe | null
  demo: boolean
  environment: string
  now: IsoTime
}

export interface CodeSent {
  sentTo: string
  resendAfterSeconds: number
  validSeconds: number
  /** Only the demo shows the code. */
  demoCode: string | null
}

export interface WechatOffer {
  available: boolean
  url: string | null
}

/** Signed in (`me`), or a mobile number has to be bound once. */
export interface WechatLoginAnswer {
  me: Me | null
  needsMobile: boolean
  bindToken: string | null
}

export interface Insurance {
  type: string
  typeText: string
  status: string
  statusText: string
  place: string
  placeName: string
  since: IsoDate | null
  pausedOn: IsoDate | null
  balanceFen: number | null
  retired: boolean
}

export interface Relative {
  name: string
  /** Masked by the server. */
  idNumber: string
  relation: string
  relationText: string
}

export interface Entitlement {
  disease: string
  diseaseName: string
  begins: IsoDate
  ends: IsoDate | null
  current: boolean
  facility: string | null
  facilityName: string | null
}

/** What the registers already know, so that nobody types it. */
export interface Registers {
  region: string | null
  regionName: string | null
  insurance: Insurance[]
  family: Relative[]
  entitlements: Entitlement[]
  heldMaterials: string[]
  held: { code: string; title: string; detail: string | null }[]
  /** What could not be asked just now. */
  unavailable: string[]
}

// --- acting for others ----------------------------------------------------------------------

/** One power of attorney as the caller sees it; `state` includes expiry. */
export interface Grant {
  id: Uuid
  side: 'given' | 'received'
  other: string
  /** Masked by the server. */
  otherIdNumber: string
  relation: string
  relationText: string
  matters: string[]
  mattersText: string
  begins: IsoDate
  ends: IsoDate
  status: string
  state: 'pending' | 'active' | 'coming' | 'expired' | 'refused' | 'ended'
  stateText: string
  madeBy: 'principal' | 'proxy'
  reason: string | null
  canConfirm: boolean
  canRevoke: boolean
  caseId: Uuid | null
}

/** One guardianship, seen from either side. */
export interface Ward {
  id: Uuid
  side: 'guardian' | 'ward'
  other: string
  otherIdNumber: string
  ofAgeOn: IsoDate
  basis: 'register' | 'evidence'
  status: string
  state: 'pending' | 'active' | 'of_age' | 'refused' | 'ended'
  stateText: string
  reason: string | null
  canEnd: boolean
  caseId: Uuid | null
}

/** Somebody the caller may act for today, and why. */
export interface Subject {
  personId: Uuid
  name: string
  idNumberMasked: string
  basis: 'self' | 'grant' | 'guardian'
  basisText: string
  matters: string[]
  until: IsoDate | null
}

export interface Proxies {
  given: Grant[]
  received: Grant[]
  wards: Ward[]
  guardians: Ward[]
  subjects: Subject[]
}

// --- rules and places -----------------------------------------------------------------------

export interface Region {
  code: string
  name: string
  wholeProvince?: boolean
}

export interface Facility {
  code: string
  name: string
  region: string
  regionName?: string
  level?: string
  address?: string | null
  diseases?: string[]
  networked?: boolean
}

export interface Source {
  document: string
  clause: string
  title?: string | null
}

// --- the draft ------------------------------------------------------------------------------

export interface FamilyItem {
  key: string
  name?: string
  idType?: string
  idNumber?: string
  relation?: string
  phone?: string
  evidenceIds?: Uuid[]
  noticeReadAt?: IsoTime
  commitmentAt?: IsoTime
}

export interface FilingItem {
  key: string
  type?: string
  region?: string
  beginsOn?: IsoDate
  endsOn?: IsoDate
  reason?: string
  materials?: Record<string, { choice?: string; ids: Uuid[] }>
  commitment?: boolean
  hospitalName?: string
  admittedOn?: IsoDate
  dischargedOn?: IsoDate
  reductionConfirmedAt?: IsoTime
  /** The filing this one changes: the old one ends when this one is done. */
  replaces?: Uuid
}

export interface ChronicItem {
  key: string
  disease?: string
  facilities?: string[]
  region?: string
  /** Key of a FilingItem in the same draft that has to be done first. */
  afterFiling?: string
}

export interface DraftBody {
  phone?: string
  family?: { wanted: boolean; members: FamilyItem[] }
  filing?: { wanted: boolean; places: FilingItem[] }
  chronic?: { wanted: boolean; expansions: ChronicItem[] }
  settlement?: { wanted: boolean }
  noticeReadAt?: IsoTime
  commitmentAt?: IsoTime
  signatureId?: Uuid
}

export interface Material {
  id: Uuid
  kind: string
  name: string
  mediaType: string
  size: number
  /** Pages that can be looked at; 0 means download only. */
  pages: number
  sha256: string
  createdAt: IsoTime
}

export interface DraftSubject {
  id: Uuid
  name: string
  idNumberMasked: string
  self: boolean
}

export interface Draft {
  id: Uuid
  version: number
  subject: DraftSubject
  region: string
  regionName: string
  matters: string[]
  body: DraftBody
  savedAt: IsoTime
  savedText: string
  applicationId: Uuid | null
  prefill: Registers
  materials: Material[]
}

export interface DraftLine {
  id: Uuid
  subject: { id: Uuid; name: string }
  region: string
  regionName: string
  matters: string[]
  savedAt: IsoTime
  savedText: string
}

export interface Finding {
  level: 'hard' | 'soft' | 'info'
  code: string
  message: string
  fix: string | null
  pointer: string | null
  source: string | null
}

export interface ItemFinding extends Finding {
  kind: string
  key: string
}

export interface Checked {
  version: number
  ready: boolean
  findings: ItemFinding[]
}

export interface NeedItem {
  code: string
  title: string
  hint: string | null
  /** A register already has it, so it is not asked for. */
  held: boolean
  /** This form is that paper. */
  madeHere: boolean
  orCommitment: boolean
  anyOf: string[]
  source: string | null
}

export interface Need {
  kind: string
  title: string
  note: string | null
  items: NeedItem[]
}

// --- cases ----------------------------------------------------------------------------------

export type Tone = 'done' | 'office' | 'yours' | 'bad' | 'quiet'

export interface Due {
  on: IsoDate
  text: string
  estimated: boolean
  note: string | null
}

export interface Step {
  text: string
  state: 'done' | 'now' | 'todo'
  when: string | null
}

export interface ActionOffer {
  action: string
  label: string
  danger: boolean
  needsReason: boolean
  reasons: { code: string; text: string }[]
  confirm: string | null
  availableFrom: IsoDate | null
  disabledReason: string | null
}

export interface PaperLink {
  title: string
  href: string
}

export interface CaseLine {
  id: Uuid
  number: string
  kind: string
  title: string
  subtitle: string
  status: string
  statusText: string
  tone: Tone
  subject: { id: Uuid; name: string }
  actedBy: string | null
  applicationId: Uuid | null
  turn: 'citizen' | 'office' | 'other' | 'none'
  turnText: string
  promisedDue: Due | null
  legalDue: Due | null
  next: string
  clock: 'running' | 'paused' | 'stopped'
  dependsOn: { caseId: Uuid; title: string; statusText: string } | null
  reason: string | null
}

export interface TimelineEntry {
  at: IsoTime
  atText: string
  text: string
  who: string
  tone: Tone
  reason: string | null
}

export interface CaseView extends CaseLine {
  facts: { label: string; value: string }[]
  findings: Finding[]
  timeline: TimelineEntry[]
  steps: Step[]
  /** The papers the office asked for, all in one notice. */
  supplement: { code: string; text: string }[]
  actions: ActionOffer[]
  documents: PaperLink[]
}

export interface ApplicationView {
  id: Uuid
  number: string
  region: string
  regionName: string
  submittedAt: IsoTime
  submittedText: string
  subject: { id: Uuid; name: string }
  actedBy: string | null
  statusText: string
  tone: Tone
  cases: CaseLine[]
  settlement: boolean
  qrText: string
  phone: string
  officeName: string
}

/** The application as lists and the desk see it: the same lines. */
export type ApplicationLine = ApplicationView

export type ReceiptView =
  | { view: 'owner'; applicationId: Uuid }
  | { view: 'staff'; applicationId: Uuid; number: string; caseIds: Uuid[] }
  | { view: 'public'; number: string; statusText: string; regionName: string; submittedText: string }

export interface MoveRequest {
  action: string
  reasonCode?: string
  reason?: string
  data?: Record<string, unknown>
}

// --- rooms ----------------------------------------------------------------------------------

/** One bond as one of its two people sees it; `name` and `idNumber` are the other one's. */
export interface Bond {
  id: Uuid
  role: 'grantor' | 'user'
  name: string
  idNumber: string
  relation: string
  relationText: string
  state: 'pending' | 'active' | 'ended'
  stateText: string
  since: IsoDate | null
  endedOn: IsoDate | null
  endReason: string | null
  caseId: Uuid | null
}

export interface OrderOfUse {
  lines: { kind: 'own' | 'grantor'; name: string; fen: number }[]
  selfPayFen: number
  rule: string
  source: string
  /** False: no document says so, it is our reading. */
  verified: boolean
}

/** One filing as its owner sees it; `cancelFrom` is the first day it can be cancelled, null = any day. */
export interface FilingView {
  id: Uuid
  caseId: Uuid
  type: string
  typeText: string
  region: string
  regionName: string
  beginsOn: IsoDate
  endsOn: IsoDate | null
  validText: string
  status: string
  statusText: string
  commitment: boolean
  cancelFrom: IsoDate | null
  cancelNote: string | null
  canSupplement: boolean
  canChange: boolean
  replaces: Uuid | null
  phone: string | null
  serial: string | null
  source: string | null
}

export interface ChronicView {
  entitlements: {
    disease: string
    diseaseName: string
    begins: IsoDate
    ends: IsoDate | null
    facility: string | null
    usable: boolean
    whyNot: string | null
  }[]
  expansions: {
    id: Uuid
    caseId: Uuid
    disease: string
    diseaseName: string
    region: string
    regionName: string
    facilities: { code: string; name: string }[]
    begins: IsoDate | null
    ends: IsoDate | null
    status: string
    statusText: string
    changeFrom: IsoDate | null
  }[]
}

/** Where one person can settle directly on one day. */
export interface SettlementView {
  on: IsoDate
  onText: string
  regionName: string | null
  can: { what: string; why: string; source: string | null }[]
  cannot: { what: string; why: string; fix: string | null; source: string | null }[]
}

export interface Notice {
  id: Uuid
  title: string
  body: string
  tone: Tone
  caseId: Uuid | null
  at: IsoTime
  atText: string
  read: boolean
}

export interface Inbox {
  unread: number
  notices: Notice[]
  /** Ask before this one for older messages; null at the end. */
  next: Uuid | null
}

export interface GuideItem {
  title: string
  text: string
  source: string | null
  verified: boolean
}

export interface GuideSection {
  key: string
  title: string
  paragraphs: string[]
  items: GuideItem[]
  source: string | null
}

/** 办事指南, from the same rules the form and the checks use. */
export interface Guide {
  code: string
  name: string
  title: string
  document: string
  version: string
  verifiedNote: string
  sections: GuideSection[]
}

/** A region with rules of its own. */
export interface PolicyLine {
  code: string
  name: string
  document: string
  matters: string[]
}
