export { isSignedMail, mailSignature } from './signed-mail.js';
export { MailModule } from './mail.module.js';
export { type MailMessage } from './send-mail.js';
