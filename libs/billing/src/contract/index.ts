export * from './billing-api.js';
export * from './events.js';
export * from './views.js';
