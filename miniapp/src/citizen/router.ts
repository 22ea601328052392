import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { arrival } from './base/arrival'
import { claimRoutes } from './claims/routes'
import { formRoutes } from './form/routes'
import HomePage from './home/HomePage.vue'
import { knowSession, session, whenSessionLost } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown without login. */
    open?: boolean
    /** Needs a checked real name. */
    person?: boolean
    /** Shows the tabs at the bottom. */
    tab?: boolean
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', component: HomePage, meta: { open: true, tab: true } },
  { path: '/progress', component: () => import('./progress/ProgressPage.vue'), meta: { tab: true } },
  { path: '/cases/:id', component: () => import('./progress/CasePage.vue'), props: true },
  { path: '/applications/:id', component: () => import('./progress/ApplicationPage.vue'), props: true },
  { path: '/inbox', component: () => import('./inbox/InboxPage.vue'), meta: { tab: true } },
  { path: '/me', component: () => import('./account/MePage.vue'), meta: { open: true, tab: true } },
  { path: '/login', component: () => import('./account/LoginPage.vue'), meta: { open: true } },
  { path: '/agreement', component: () => import('./account/AgreementPage.vue'), meta: { open: true } },
  { path: '/real-name', component: () => import('./account/RealNamePage.vue') },
  { path: '/settings', component: () => import('./settings/SettingsPage.vue'), meta: { open: true } },
  { path: '/guide', component: () => import('./guide/GuideListPage.vue'), meta: { open: true } },
  { path: '/guide/:region', component: () => import('./guide/GuidePage.vue'), props: true, meta: { open: true } },
  { path: '/estimate', component: () => import('./benefits/EstimatePage.vue'), meta: { open: true } },
  { path: '/family', component: () => import('./family/FamilyPage.vue'), meta: { person: true } },
  { path: '/proxies', component: () => import('./proxies/ProxiesPage.vue'), meta: { person: true } },
  { path: '/proxies/new', component: () => import('./proxies/NewGrantPage.vue'), meta: { person: true } },
  { path: '/proxies/guardianship', component: () => import('./proxies/NewGuardianshipPage.vue'), meta: { person: true } },
  { path: '/papers', component: () => import('./papers/PapersPage.vue') },
  { path: '/filings', component: () => import('./filings/FilingsPage.vue'), meta: { person: true } },
  { path: '/settlement', component: () => import('./settlement/SettlementPage.vue'), meta: { person: true } },
  { path: '/r/:token', component: () => import('./scan/ScanPage.vue'), props: true, meta: { open: true } },
  { path: '/v/:token', component: () => import('./verify/VerifyPage.vue'), props: true, meta: { open: true } },
  { path: '/verify', component: () => import('./verify/VerifyPage.vue'), meta: { open: true } },
  // The mini-program shell hands over here what it scanned.
  { path: '/scan', component: () => import('./scan/ScanPage.vue'), props: (to) => ({ code: String(to.query['code'] ?? '') }), meta: { open: true } },
  { path: '/vouchers', component: () => import('./vouchers/VouchersPage.vue'), meta: { person: true } },
  { path: '/vouchers/:id', component: () => import('./vouchers/VoucherPage.vue'), props: true, meta: { person: true } },
  { path: '/reminded', component: () => import('./reminders/RemindedPage.vue'), meta: { person: true } },
  ...formRoutes,
  ...claimRoutes,
  { path: '/:rest(.*)*', component: () => import('./shell/NotFoundPage.vue'), meta: { open: true } },
]

/** Hash mode: the WeChat SDK signs the address without the hash, so one signature serves every page. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  try {
    await knowSession()
  } catch {
    // Unreachable server: the page itself shows that and offers to retry.
    return true
  }
  if (!session.citizen && to.path !== '/login' && new URLSearchParams(window.location.search).has('code')) return '/login'
  if (to.meta.open) return true
  if (!session.citizen) return { path: '/login', query: { then: to.fullPath } }
  if (to.meta.person && !session.citizen.person) return { path: '/real-name', query: { then: to.fullPath } }
  return true
})

router.afterEach((_to, from) => {
  if (from.matched.length > 0) arrival.moved = true
})

// After a new release the old page's chunks are gone: load the page anew, at the address wanted.
router.onError((error, to) => {
  if (/dynamically imported|module script|Failed to fetch|preload/i.test(String(error)) && navigator.onLine) {
    window.location.hash = to.fullPath
    window.location.reload()
  }
})

whenSessionLost(() => {
  const here = router.currentRoute.value
  if (!here.meta.open) void router.replace({ path: '/login', query: { then: here.fullPath } })
})
