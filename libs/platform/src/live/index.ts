export { LiveChanges } from './live-changes.js';
export { Changes, type Pace } from './changes.js';
