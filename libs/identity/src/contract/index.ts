export * from './events.js';
export * from './identity-api.js';
export * from './views.js';
