export { Job, Reaction, type JobHandler, type ReactionHandler } from './decorators.js';
export { JobRunner } from './job-runner.js';
export { JobsModule } from './jobs.module.js';
export { Reactions, ReactionsModule } from './reactions.js';
