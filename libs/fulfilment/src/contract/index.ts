export * from './events.js';
export * from './fulfilment.api.js';
export * from './usage-rule-labels.js';
export * from './usage-rule-names.js';
