import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { AnswerQuestion } from './application/answer-question.js';
import { ClaimDiagnosis } from './application/claim-diagnosis.js';
import { CorrectFact } from './application/correct-fact.js';
import { EraseOldDiagnoses } from './application/erase-old-diagnoses.js';
import { ReadDiagnoses } from './application/read-diagnoses.js';
import { SettleDiagnosis } from './application/settle-diagnosis.js';
import { StartDiagnosis } from './application/start-diagnosis.js';
import { UndoAnswer } from './application/undo-answer.js';
import { DiagnosisApi } from './contract/index.js';
import { messages } from './diagnosis.messages.js';
import { CheckUpResolver } from './graphql/check-up.resolver.js';
import { MyDiagnosesResolver } from './graphql/my-diagnoses.resolver.js';
import { warmUp } from './domain/read-statement.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';
import { DiagnosisApiFromStore } from './store/diagnosis-api-from-store.js';
import { SessionStore } from './store/session.store.js';

export { diagnosisRows } from './store/rows.js';

registerMessages(messages);
// A damaged knowledge base stops the start, with the file and the line, and not an owner's check-up.
warmUp(loadKnowledge());

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  providers: [
    SessionStore,
    SettleDiagnosis,
    StartDiagnosis,
    AnswerQuestion,
    UndoAnswer,
    CorrectFact,
    ClaimDiagnosis,
    ReadDiagnoses,
    EraseOldDiagnoses,
    CheckUpResolver,
    MyDiagnosesResolver,
    { provide: DiagnosisApi, useClass: DiagnosisApiFromStore },
  ],
  exports: [DiagnosisApi],
})
export class DiagnosisModule {}
