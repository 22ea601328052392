import type { RouteRecordRaw } from 'vue-router'

/** Money back. The wizard's steps are steps of the one form, on its draft. */
export const claimRoutes: RouteRecordRaw[] = [
  { path: '/claim', component: () => import('./ClaimStartPage.vue'), meta: { person: true } },
  { path: '/claim/:draftId', redirect: (to) => `/claim/${String(to.params['draftId'])}/resume` },
  { path: '/claim/:draftId/:step', component: () => import('../form/FormPage.vue'), props: true, meta: { person: true } },
  { path: '/cases/:id/mend', component: () => import('./notice/MendPage.vue'), props: true },
  { path: '/cases/:id/account', component: () => import('./progress/MendAccountPage.vue'), props: true },
]
