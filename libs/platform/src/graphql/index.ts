export { GraphqlModule } from './graphql.module.js';
export { languageOf, Language, type LanguageCode } from './language.js';
export { registerMessages, translate, type Messages } from './messages.js';
export * from './scalars.js';
export { CleanText } from './clean-text.js';
export { IdArg } from './id-arg.js';
export {
  OpeningHoursInput,
  OpeningHoursType,
  ServiceHoursInput,
  ServiceHoursType,
} from './opening-hours.type.js';
