import { createApp } from 'vue'
import './palette.css'
import './base.css'
import DeskApp from './DeskApp.vue'

createApp(DeskApp).mount('#app')
