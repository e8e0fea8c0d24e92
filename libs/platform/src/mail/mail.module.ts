import { Module } from '@nestjs/common';
import { CapturedMailController } from './captured-mail.controller.js';
import { SendMail } from './send-mail.js';

@Module({ providers: [SendMail], controllers: [CapturedMailController] })
export class MailModule {}
