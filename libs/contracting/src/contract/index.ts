export * from './contracting-api.js';
export * from './events.js';
export * from './plan-limit.js';
export * from './plan-on.js';
export * from './tax-rounding.js';
export * from './views.js';
