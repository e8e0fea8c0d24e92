import { DiagnosisExport } from './application/diagnosis-export.js';
import { Config } from '@madoguchi/platform/config';
import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Logger, Module } from '@nestjs/common';
import { AnswerConsultation } from './application/answer-consultation.js';
import { AnswerQuestion } from './application/answer-question.js';
import { AssumeFigure } from './application/assume-figure.js';
import { ClaimDiagnosis } from './application/claim-diagnosis.js';
import { ConsultProducer } from './application/consult-producer.js';
import { CorrectFact } from './application/correct-fact.js';
import { DeleteDiagnosis } from './application/delete-diagnosis.js';
import { EraseOldDiagnoses } from './application/erase-old-diagnoses.js';
import { HearStatement } from './application/hear-statement.js';
import { LanguageReader } from './application/language-reader.js';
import { ReadConsultations } from './application/read-consultations.js';
import { ReadDiagnoses } from './application/read-diagnoses.js';
import { ReadFunnel } from './application/read-funnel.js';
import { ReadShared } from './application/read-shared.js';
import { ReduceOption } from './application/reduce-option.js';
import { RevokeShareLink } from './application/revoke-share-link.js';
import { SettleDiagnosis } from './application/settle-diagnosis.js';
import { ShareDiagnosis } from './application/share-diagnosis.js';
import { StartDiagnosis } from './application/start-diagnosis.js';
import { TraceDiagnosis } from './application/trace-diagnosis.js';
import { UndoAnswer } from './application/undo-answer.js';
import { WhenConsultationAnswered } from './application/when-consultation-answered.js';
import { WhenConsultationSent } from './application/when-consultation-sent.js';
import { WithdrawConsultation } from './application/withdraw-consultation.js';
import { DiagnosisApi } from './contract/index.js';
import { messages } from './diagnosis.messages.js';
import { ChatCompletionsReader } from './gateways/chat-completions-reader.js';
import { NoReader } from './gateways/no-reader.js';
import { CheckUpResolver } from './graphql/check-up.resolver.js';
import { ConsultationResolver } from './graphql/consultation.resolver.js';
import { FunnelResolver } from './graphql/funnel.resolver.js';
import { MyDiagnosesResolver } from './graphql/my-diagnoses.resolver.js';
import { ResultResolver } from './graphql/result.resolver.js';
import { DiagnosisFileController } from './documents/diagnosis-file.controller.js';
import { warmUp } from './domain/read-statement.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';
import { ConsultationStore } from './store/consultation.store.js';
import { DiagnosisApiFromStore } from './store/diagnosis-api-from-store.js';
import { FunnelStore } from './store/funnel.store.js';
import { SessionStore } from './store/session.store.js';
import { ShareLinkStore } from './store/share-link.store.js';

export { diagnosisRows } from './store/rows.js';

registerMessages(messages);
// A damaged knowledge base stops the start, with the file and the line, and not an owner's check-up.
warmUp(loadKnowledge());

function readerFrom({ reader }: Config): LanguageReader {
  if (!reader) return new NoReader();
  const log = new Logger(LanguageReader.name);
  return new ChatCompletionsReader(reader, loadKnowledge(), (why) => log.warn(`no answer: ${why}`));
}

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  controllers: [DiagnosisFileController],
  providers: [
    DiagnosisExport,
    SessionStore,
    ShareLinkStore,
    ConsultationStore,
    FunnelStore,
    SettleDiagnosis,
    HearStatement,
    StartDiagnosis,
    AnswerQuestion,
    UndoAnswer,
    CorrectFact,
    ClaimDiagnosis,
    ReadDiagnoses,
    EraseOldDiagnoses,
    AssumeFigure,
    ReduceOption,
    ShareDiagnosis,
    RevokeShareLink,
    ReadShared,
    DeleteDiagnosis,
    ConsultProducer,
    WithdrawConsultation,
    AnswerConsultation,
    ReadConsultations,
    WhenConsultationSent,
    WhenConsultationAnswered,
    ReadFunnel,
    TraceDiagnosis,
    CheckUpResolver,
    MyDiagnosesResolver,
    ResultResolver,
    ConsultationResolver,
    FunnelResolver,
    { provide: LanguageReader, inject: [Config], useFactory: readerFrom },
    { provide: DiagnosisApi, useClass: DiagnosisApiFromStore },
  ],
  exports: [DiagnosisApi],
})
export class DiagnosisModule {}
