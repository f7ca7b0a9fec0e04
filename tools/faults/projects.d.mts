export const registryProgram: string
export const statusProgram: string
export function makeProject(folder: string): void
export function commitAll(folder: string): void
export function put(folder: string, path: string, text: string): void
