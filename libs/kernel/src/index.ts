export * from './assert-never.js';
export * from './calendar.js';
export * from './id.js';
export * from './instant.js';
export * from './money.js';
export * from './plan-price.js';
export * from './prefecture.js';
export * from './refusal.js';
