import { createApp } from 'vue'
import '@/shared/colours.css'
import './base.css'
import DeskApp from './DeskApp.vue'

createApp(DeskApp).mount('#app')
