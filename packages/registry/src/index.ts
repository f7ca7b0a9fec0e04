export * from './model/index.js'
export * from './conflict/index.js'
export * from './update/index.js'
export * from './history/index.js'
