import type { diagnose } from '../../../apps/local/src/play/diagnose.js';
import type { Session } from '../../../apps/local/src/play/session.js';
import type { Things } from './places.js';

/** The result shown by link and sent to the demo producer, or else to the producer of the first proposal. */
export async function handOut(
  session: Session,
  { token, diagnosis }: Awaited<ReturnType<typeof diagnose>>,
  ofProducer: readonly { readonly bundleId: string }[],
): Promise<Pick<Things, 'shareSecret' | 'proposedVersionId' | 'consultationId' | 'diagnosisId'>> {
  const options = diagnosis.conclusion?.options ?? [];
  const proposed =
    options.find(({ version }) => ofProducer.some(({ bundleId }) => bundleId === version.bundleId)) ??
    options[0]!;
  const answer = await session.graphql<{
    shareDiagnosis: { secret: string };
    consultProducer: { id: string }[];
  }>(
    `mutation ($token: String!, $input: ConsultProducerInput!) {
      shareDiagnosis(token: $token, days: 7) { secret } consultProducer(input: $input) { id } }`,
    {
      token,
      input: {
        token,
        versionId: proposed.version.id,
        leftOut: [],
        message: '夜は要りません。',
        consent: true,
        contact: { channel: 'PHONE', phone: '03-1234-5678', hours: '平日の午後' },
      },
    },
  );
  return {
    shareSecret: answer.shareDiagnosis.secret,
    proposedVersionId: proposed.version.id,
    consultationId: answer.consultProducer[0]!.id,
    diagnosisId: diagnosis.id,
  };
}
