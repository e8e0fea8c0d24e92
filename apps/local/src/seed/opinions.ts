import type { Session } from '../play/session.js';

const thanks = [
  'すぐに折り返せて、助かりました。',
  '用件がまとまっていて、読みやすかったです。',
  '番号と都合のよい時間まで聞いてくださり、ありがとうございます。',
] as const;
const wishes = [
  '折り返しのご希望の時間も聞いていただけると助かります。',
  'どのご用件かが分かりにくく、かけ直して伺いました。',
  'お名前の漢字も教えてください。',
] as const;

interface Rated {
  readonly id: string;
  readonly outcome: string;
}

/** Nobody rates what reached them as nothing to do. */
const nothingToDo = ['SPAM', 'WRONG_NUMBER', 'SILENT'];

/** An owner who says now and then whether a report helped: about every fourth, most of them pleased, few with words. */
export async function rateReports(owner: Session, roll: () => number): Promise<void> {
  const { reports } = await owner.graphql<{ reports: { items: Rated[] } }>(
    'query { reports(onlyOpen: false, first: 100) { items { id outcome } } }',
  );
  for (const { id } of reports.items.filter(({ outcome }) => !nothingToDo.includes(outcome))) {
    if (roll() > 0.28) continue;
    const helpful = roll() < 0.85;
    const words = helpful ? thanks : wishes;
    const remark = roll() < (helpful ? 0.3 : 0.8) ? words[Math.floor(roll() * words.length)]! : null;
    await owner.graphql(
      'mutation ($id: ID!, $helpful: Boolean, $remark: String) { rateReport(reportId: $id, helpful: $helpful, remark: $remark) { id } }',
      { id, helpful, remark },
    );
  }
}
