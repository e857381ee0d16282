import type { Guards, GuardsComponents, GuardsInit } from './guards.ts'

export declare function createGuards(components: GuardsComponents, init?: GuardsInit): Guards
