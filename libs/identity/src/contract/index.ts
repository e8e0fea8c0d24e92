export * from './confirmed-address.js';
export * from './events.js';
export * from './identity-api.js';
export * from './views.js';
export * from './webhooks.js';
export * from './exports.js';
