export * from './diagnosis-api.js';
export * from './events.js';
export * from './views.js';
