export * from './catalogue-api.js';
export * from './events.js';
export * from './views.js';
