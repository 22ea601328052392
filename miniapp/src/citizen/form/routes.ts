import type { RouteRecordRaw } from 'vue-router'

/** The one form and its receipt. */
export const formRoutes: RouteRecordRaw[] = []
