import type { RouteRecordRaw } from 'vue-router'

/** The one form and its receipt. Steps inside a step live in the query, so the phone's own back key works everywhere. */
export const formRoutes: RouteRecordRaw[] = [
  { path: '/apply', component: () => import('./WhoPage.vue'), meta: { person: true } },
  { path: '/apply/:draftId', redirect: (to) => `/apply/${String(to.params['draftId'])}/resume` },
  { path: '/apply/:draftId/:step', component: () => import('./FormPage.vue'), props: true, meta: { person: true } },
  { path: '/receipts/:id', component: () => import('../receipt/ReceiptPage.vue'), props: true, meta: { person: true } },
]
