/**
 * The wire under the names the pages use; camelCase, money in integer fen, dates in ISO.
 *
 * `schema.d.ts` is generated from the server's own document (`npm run types`), so a change there stops the build here.
 */
import type { components } from './schema'

type Schemas = components['schemas']

/** The server always sends every field, also those that have a default. */
export type Sent<T> = T extends (infer Item)[] ? Sent<Item>[] : T extends object ? { [Name in keyof T]-?: Sent<T[Name]> } : T

export type IsoDate = string
export type IsoTime = string
export type Uuid = string

export interface FieldProblem {
  pointer: string
  message: string
}

// --- people ---------------------------------------------------------------------------------
export type Session = Sent<Schemas['SessionView']>
export type Me = Sent<Schemas['Me']>
export type Person = Sent<Schemas['PersonView']>
export type Preferences = Sent<Schemas['Preferences']>
export type Office = Sent<Schemas['OfficeView']>
export type StaffMe = Sent<Schemas['StaffMe']>
export type CodeSent = Sent<Schemas['CodeSent']>
export type WechatOffer = Sent<Schemas['WechatOffer']>
export type WechatLoginAnswer = Sent<Schemas['WechatLoginAnswer']>
/** What the registers already know, so that nobody types it. */
export type Registers = Sent<Schemas['Registers']>

// --- acting for others ----------------------------------------------------------------------
export type Proxies = Sent<Schemas['Proxies']>
export type Grant = Sent<Schemas['GrantView']>
export type Ward = Sent<Schemas['WardView']>
/** Somebody the caller may act for today, and why. */
export type Subject = Sent<Schemas['accounts_proxy_schemas_Subject']>

// --- rules and places -----------------------------------------------------------------------
export type PolicyLine = Sent<Schemas['PolicyLine']>
export type Guide = Sent<Schemas['Guide']>
export type GuideSection = Sent<Schemas['GuideSection']>
export type Facility = Sent<Schemas['FacilityView']>

// --- the draft; its body is free-form on the wire, the rooms read it item by item ---------------
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

export interface ClaimPaper {
  code: string
  /** A page per photo, in order. */
  materials: Uuid[]
}

export interface ClaimPayee {
  kind: 'self' | 'guardian' | 'documented'
  name?: string
  bankCode?: string
  bankName?: string
  account?: string
}

export interface ClaimAccident {
  isAccident: boolean
  thirdParty?: boolean
  happenedOn?: IsoDate
  place?: string
  how?: string
  proof?: 'document' | 'commitment'
}

/** One claim of money back; what is missing is absent. */
export interface ClaimItem {
  key: string
  category?: 'inpatient' | 'chronic' | 'special_drug' | 'emergency' | 'accident'
  vouchers?: Uuid[]
  hospital?: { code?: string; name?: string; region?: string }
  admittedOn?: IsoDate
  dischargedOn?: IsoDate
  reason?: string
  totalFen?: number
  diagnosis?: { code?: string; name?: string }
  papers?: ClaimPaper[]
  payee?: ClaimPayee
  accident?: ClaimAccident
}

export interface DraftBody {
  phone?: string
  reimbursement?: { wanted: boolean; claims: ClaimItem[] }
  family?: { wanted: boolean; members: FamilyItem[] }
  filing?: { wanted: boolean; places: FilingItem[] }
  chronic?: { wanted: boolean; expansions: ChronicItem[] }
  settlement?: { wanted: boolean }
  noticeReadAt?: IsoTime
  commitmentAt?: IsoTime
  signatureId?: Uuid
}

export type Draft = Omit<Sent<Schemas['DraftView']>, 'body'> & { body: DraftBody }
export type DraftLine = Sent<Schemas['DraftLine']>
export type Material = Sent<Schemas['MaterialView']>
export type Finding = Sent<Schemas['Finding']>
export type ItemFinding = Sent<Schemas['ItemFinding']>
export type Checked = Sent<Schemas['Checked']>
export type Need = Sent<Schemas['Need']>
export type NeedItem = Sent<Schemas['NeedItem']>

// --- cases ----------------------------------------------------------------------------------
export type CaseLine = Sent<Schemas['CaseLine']>
export type CaseView = Sent<Schemas['CaseView']>
export type Tone = CaseLine['tone']
export type Due = Sent<Schemas['Due']>
export type Step = Sent<Schemas['Step']>
export type ActionOffer = Sent<Schemas['ActionOffer']>
export type TimelineEntry = Sent<Schemas['TimelineLine']>
export type PaperLink = Sent<Schemas['Document']>
/** The receipt: one number, one line per matter. */
export type ApplicationView = Sent<Schemas['ApplicationView']>
export type ReceiptView = Sent<Schemas['ReceiptOwner'] | Schemas['ReceiptStaff'] | Schemas['ReceiptPublic']>

export interface MoveRequest {
  action: string
  reasonCode?: string
  reason?: string
  data?: Record<string, unknown>
}

// --- rooms ----------------------------------------------------------------------------------
export type Bond = Sent<Schemas['Bond']>
export type OrderOfUse = Sent<Schemas['OrderOfUse']>
export type FilingView = Sent<Schemas['filings_schemas_FilingView']>
export type ChronicView = Sent<Schemas['ChronicView']>
export type SettlementView = Sent<Schemas['SettlementView']>
export type Notice = Sent<Schemas['NoticeView']>
export type Reminders = Sent<Schemas['Reminders']>
export type Inbox = Sent<Schemas['Inbox']>
