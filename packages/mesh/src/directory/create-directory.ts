import type { Directory, DirectoryComponents, DirectoryInit } from './directory.ts'

export const DEFAULT_REFRESH_MS = 60_000
export const DIRECTORY_PROTOCOL = '/tollway/directory/1'

export declare function createDirectory(components: DirectoryComponents, init: DirectoryInit): Directory
