export * from './access.guard.js';
export * from './actor.js';
export * from './decorators.js';
export * from './permissions.js';
