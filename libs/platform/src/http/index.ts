export { createHttpApp, startHttpApp } from './http-app.js';
