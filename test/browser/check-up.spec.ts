import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { closeTabs, house, scene, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const statement =
  '施術中に予約の電話が重なって手が離せません。受付が一人なので、出られない電話が一日に何本もあります。昼休みと夕方に集中していて、予約を取りこぼしています。';

/** Presses "next" and waits until the next page is there: the address changes before it. */
async function goOn({ page, press }: Person): Promise<void> {
  const at = page.url();
  const heading = page.getByRole('heading', { level: 1 });
  const asked = await heading.innerText();
  await press(words('common:next'));
  await page.waitForURL(({ href }) => href !== at);
  await soon(heading).not.toHaveText(asked);
}

async function begin(owner: Person, told = statement): Promise<void> {
  await owner.goTo('/diagnosis');
  await owner.fill(words('diagnosis:statement.label'), told);
  await owner.press(words('common:next'));
  await owner.sees(words('diagnosis:about.title'));
  await owner.page.locator('#prefecture').selectOption('JP-13');
  await goOn(owner);
}

/** Answers until the result, each time with the first choice or with "I don't know", which stands last. */
async function finish(person: Person, knows = true): Promise<void> {
  const { page } = person;
  for (let asked = 1; !page.url().endsWith('/result'); asked++) {
    expect(asked).toBeLessThanOrEqual(8);
    // Nobody is asked who they are before the result.
    await soon(page.locator('input[type=email], input[type=tel], input[autocomplete*=name]')).toHaveCount(0);
    await (knows ? page.locator('#answer') : page.locator('main input').last()).check();
    await goOn(person);
  }
}

const tokenOf = ({ page }: Person) => page.evaluate(() => window.localStorage.getItem('madoguchi.diagnosis'));

const isWellMade = async ({ page }: Person) => {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toEqual([]);
};

describe('a result that is used', () => {
  const act = story();
  let owner: Person;
  let friend: Person;
  let link = '';

  beforeAll(async () => {
    owner = await sitDown('owner', { screen: phone });
    friend = await sitDown('friend', { screen: desktop, language: 'en' });
  });

  act('the trouble is a map from words over causes to measures, also on the narrowest phone', async () => {
    await begin(owner);
    await finish(owner, false);
    await owner.reads(words('diagnosis:map.title'));
    const map = owner.page.getByRole('list', { name: words('diagnosis:map.label') });
    await map.getByRole('listitem').first().waitFor();
    await soon(map).toContainText(words('diagnosis:map.cause'));
    await owner.page.setViewportSize({ width: 320, height: 700 });
    await isWellMade(owner);
    await owner.page.setViewportSize(phone);
  });

  act('the words that led to a fact are marked, and the fact can be set right', async () => {
    await soon(owner.page.locator('mark')).not.toHaveCount(0);
    await owner.page.getByText(words('diagnosis:result.factsTitle'), { exact: true }).click();
    await owner.page.locator('a[href^="/diagnosis/facts/"]').last().waitFor();
  });

  act('a figure of the owner’s own changes the amounts at once and is there after a reload', async () => {
    const { page } = owner;
    await page.getByText(words('diagnosis:result.assumptionsOwn')).click();
    const cost = page.locator('[aria-live=polite]').first();
    const before = await cost.innerText();
    await page.locator('#figure-enquiryValue').fill('５０，０００');
    await page.waitForFunction(
      (text) =>
        document.querySelector('[aria-live=polite]')?.textContent !== text &&
        document.querySelector<HTMLElement>('[aria-live=polite]')?.innerText !== text,
      before,
    );
    const after = await cost.innerText();
    await page.locator('#figure-missedShare').fill('150');
    await owner.reads(words('diagnosis:figures.outside', { min: 0, max: 100 }));
    await page.reload();
    await cost.waitFor();
    await soon(cost).toHaveText(after, { useInnerText: true });
    await page.getByText(words('diagnosis:result.assumptionsOwn')).click();
    await soon(page.locator('#figure-enquiryValue')).toHaveValue('50000');
    await isWellMade(owner);
  });

  act(
    'the number of calls is set right beside the price, and the price is for that number then',
    async () => {
      const { page } = owner;
      await owner.reads(/1日に?\d+件なら/);
      const field = page.locator('#calls-per-day');
      await owner.press(words('diagnosis:volume.submit'));
      await owner.reads(words('diagnosis:volume.invalid', { max: 100_000 }));
      await isWellMade(owner);
      await field.fill('２５');
      await owner.press(words('diagnosis:volume.submit'));
      await page.waitForURL(/questions|result/);
      await owner.reads(new RegExp(`${words('diagnosis:question.changed')}|うかがった1日約25件`));
      if (page.url().includes('questions')) await finish(owner, false);
      await owner.reads(/うかがった1日約25件/);
      await soon(owner.page.getByText(/1日に?\d+件なら/)).toHaveCount(0);
      await isWellMade(owner);
    },
  );

  act('other ways stand beside the proposals, with the point from which one pays', async () => {
    await owner.page.getByText(words('diagnosis:ways.title'), { exact: true }).click();
    await owner.reads(words('diagnosis:ways.hiring'));
    await owner.reads(words('diagnosis:ways.nothing'));
    await soon(owner.page.getByRole('img', { name: /./ })).not.toHaveCount(0);
  });

  act('the result is saved as a file in both languages', async () => {
    const { page } = owner;
    for (const language of ['ja', 'en'] as const) {
      await page.evaluate((chosen) => window.localStorage.setItem('madoguchi.language', chosen), language);
      await page.reload();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words('diagnosis:keep.pdf', {}, language) }).click(),
      ]);
      const parts: Buffer[] = [];
      for await (const part of await file.createReadStream()) parts.push(part as Buffer);
      const bytes = Buffer.concat(parts);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeGreaterThan(10_000);
    }
    await page.evaluate(() => window.localStorage.setItem('madoguchi.language', 'ja'));
    await page.reload();
  });

  act('a friend reads it through a private link and can change nothing', async () => {
    await owner.press(words('diagnosis:keep.share'));
    await owner.sees(words('diagnosis:share.title'));
    await owner.press(words('diagnosis:share.make'));
    await owner.reads(words('diagnosis:share.made'));
    link = await owner.page.getByLabel(words('diagnosis:share.address')).first().inputValue();
    await isWellMade(owner);
    const { pathname, hash } = new URL(link);
    expect(hash.slice(1)).not.toBe(await tokenOf(owner));
    await friend.goTo(pathname + hash);
    await friend.reads(words('diagnosis:shared.note', {}, 'en'));
    // What comes next is said to a reader, not to the owner.
    await friend.reads(words('diagnosis:shared.next.last', {}, 'en'));
    await friend.reads(words('diagnosis:map.title', {}, 'en'));
    await soon(
      friend.page.locator(
        'main a[href^="/diagnosis/facts/"], main a[href^="/quotes/"], main input:not([type=checkbox])',
      ),
    ).toHaveCount(0);
    await soon(friend.page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    expect(await tokenOf(friend)).toBeNull();
    await isWellMade(friend);
  });

  act('the link is stopped, and the friend is told', async () => {
    friend.watch.expect(/Failed to load resource/);
    await owner.press(wordsLike('diagnosis:share.stopSpoken'));
    await owner.reads(words('diagnosis:share.revoked'));
    await friend.page.reload();
    await friend.sees(words('diagnosis:shared.goneTitle', {}, 'en'));
  });

  act(
    'a part is left out: the price falls, the work that comes back is named, and consent is asked for',
    async () => {
      const { page } = owner;
      await owner.goTo('/diagnosis/result');
      await page.locator('a[href^="/diagnosis/consult/"]').first().click();
      await owner.sees(wordsLike('diagnosis:consult.title'));
      const part = page
        .getByRole('group', { name: words('diagnosis:parts.title') })
        .getByRole('checkbox')
        .first();
      await part.uncheck();
      await owner.reads(words('diagnosis:parts.returned'));
      await owner.fill(wordsLike('diagnosis:consult.message'), '夜は自分で出ます。');
      await owner.press(words('diagnosis:consult.submit'));
      await owner.reads(words('diagnosis:consult.consentMissing'));
      // Nobody calls until the owner says so, with a number and the hours.
      await owner.reads(words('diagnosis:contact.sent.PAGE'));
      await soon(page.locator('input[type=tel], input[type=email]')).toHaveCount(0);
      await page.getByText(words('diagnosis:contact.channels.PHONE'), { exact: true }).click();
      await page.locator('#contact-phone').fill('１２３４');
      await owner.press(words('diagnosis:consult.submit'));
      await owner.reads(words('diagnosis:contact.phoneWrong'));
      await owner.reads(words('diagnosis:contact.hoursMissing'));
      await isWellMade(owner);
      await page.locator('#contact-phone').fill('０９０−１２３４−５６７８');
      await page.locator('#contact-hours').fill('平日の午後');
      await page.getByText(words('diagnosis:consult.whatShow')).click();
      await page.locator('#consent').check();
      await owner.press(words('diagnosis:consult.submit'));
      await owner.reads(words('diagnosis:consult.waiting'));
      await owner.reads('●●●5678');
      await soon(page.locator('body')).not.toContainText('090', { useInnerText: true });
    },
  );

  act('the owner takes the consultation back, and deletes the check-up after being asked', async () => {
    await owner.press(words('diagnosis:consult.withdraw'));
    await owner.page
      .getByRole('dialog')
      .getByRole('button', { name: words('diagnosis:consult.withdraw') })
      .click();
    await owner.reads(wordsLike('diagnosis:consult.withdrawnAt'));
    await owner.press(words('diagnosis:keep.delete'));
    await owner.reads(words('diagnosis:keep.deleteEffect'));
    await owner.page
      .getByRole('dialog')
      .getByRole('button', { name: words('diagnosis:keep.delete') })
      .click();
    await owner.sees(words('diagnosis:deleted.title'));
    expect(await tokenOf(owner)).toBeNull();
    await owner.goTo('/diagnosis/result');
    await owner.sees(words('diagnosis:statement.title'));
  });
});

describe('a check-up that is left and taken up again', () => {
  afterEach(closeTabs);

  scene('going back from the first question finds what was written and chosen', async () => {
    const owner = await sitDown('owner', { screen: phone });
    await begin(owner);
    await owner.page.locator('#answer').waitFor();
    await owner.press(words('common:back'));
    await owner.sees(words('diagnosis:statement.title'));
    await soon(owner.page.locator('#statement')).toHaveValue(statement);
    await owner.press(words('common:next'));
    await owner.sees(words('diagnosis:about.title'));
    await soon(owner.page.locator('#prefecture')).toHaveValue('JP-13');
    await owner.press(words('common:next'));
    await owner.page.waitForURL(/questions\/1|result/);
    await finish(owner);
    await owner.page.locator('details').first().waitFor();
    // The next trouble begins with an empty page.
    await owner.goTo('/diagnosis');
    await soon(owner.page.locator('#statement')).toHaveValue('');
  });

  scene('another device goes on by a link, and gives up nothing unasked', async () => {
    const [owner, laptop, shared] = [
      await sitDown('owner', { screen: phone }),
      await sitDown('laptop', { screen: desktop }),
      await sitDown('shared', { screen: phone }),
    ];
    await begin(owner, '電話のことで困っています。');
    await owner.page.locator('#answer').check();
    await goOn(owner);
    const asked = await owner.page.getByRole('heading', { level: 1 }).innerText();
    await owner.press(words('diagnosis:device.link'));
    await owner.sees(words('diagnosis:device.title'));
    await isWellMade(owner);
    const { pathname, hash } = new URL(
      await owner.page.getByLabel(words('diagnosis:share.address')).inputValue(),
    );
    await laptop.goTo(pathname + hash);
    await laptop.sees(asked);
    expect(new URL(laptop.page.url()).hash).toBe('');

    await begin(shared, '苦情の電話で困っています。');
    const own = await tokenOf(shared);
    await shared.goTo('/bundles');
    await shared.goTo(pathname + hash);
    await shared.sees(words('diagnosis:device.twoTitle'));
    await isWellMade(shared);
    await shared.press(words('diagnosis:device.keep'));
    await shared.page.waitForURL(/questions\/1|result/);
    expect(await tokenOf(shared)).toBe(own);
    await shared.goTo('/bundles');
    await shared.goTo(pathname + hash);
    await shared.press(words('diagnosis:device.take'));
    await shared.sees(asked);
  });
});

describe('input that nobody planned for', () => {
  afterEach(closeTabs);

  scene('a trouble of another kind is asked about once, and nothing is guessed', async () => {
    const owner = await sitDown('owner', { screen: phone });
    await begin(
      owner,
      '店の前の道路工事がうるさくて、昼の売り上げが落ちました。電話はふつうに取れています。',
    );
    await owner.page.getByRole('radio', { name: '電話や連絡の困りごとではない' }).check();
    await owner.press(words('common:next'));
    await owner.page.waitForURL(/result$/);
    await owner.reads(words('diagnosis:result.insteadTitle'));
    await soon(owner.page.getByText(words('diagnosis:map.title'))).toHaveCount(0);
    await soon(owner.page.getByText(words('diagnosis:result.notTitle'))).toHaveCount(0);
    await isWellMade(owner);
  });

  scene(
    'two devices on one check-up: the slower one is shown where it stands, and nothing is lost',
    async () => {
      const [first, second] = [
        await sitDown('first', { screen: phone }),
        await sitDown('second', { screen: phone }),
      ];
      first.watch.expect(/400|409|Failed to load resource/);
      await begin(first, '電話のことで困っています。');
      const token = await tokenOf(first);
      await second.page.addInitScript(
        (secret) => window.localStorage.setItem('madoguchi.diagnosis', secret!),
        token,
      );
      await second.goTo('/diagnosis/questions/1');
      await second.page.locator('#answer').waitFor();
      for (let asked = 1; asked <= 2; asked++) {
        await second.page.locator('#answer').check();
        await goOn(second);
        if (second.page.url().endsWith('/result')) break;
      }
      const now = await second.page.getByRole('heading', { level: 1 }).innerText();
      // The first device still shows question 1. Going forward with another answer changes that answer; undoing it elsewhere makes it stale.
      await second.press(words('common:back'));
      await second.page.waitForURL(/questions\/2$/);
      await second.press(words('common:back'));
      await second.page.waitForURL(/questions\/1$/);
      await second.page.locator('main input').last().check();
      await goOn(second);
      expect(now).not.toBe('');
      await first.page.locator('#answer').check();
      await first.press(words('common:next'));
      await first.page.waitForURL(/questions\/\d|result/);
      await first.page.getByRole('heading', { level: 1 }).waitFor();
      await soon(first.page.getByRole('alert')).toHaveCount(0);
    },
  );

  scene('an answer to a question that is no longer asked leads to the one that is', async () => {
    const owner = await sitDown('owner', { screen: phone });
    owner.watch.expect(/400|409|Failed to load resource/);
    await begin(owner, '電話のことで困っています。');
    // As a second window would: the answer names a question that the check-up does not ask.
    await owner.page.route('**/graphql', async (route) => {
      const sent = JSON.parse(route.request().postData() ?? '{}') as {
        variables?: { input?: { questionId?: string } };
      };
      if (sent.variables?.input?.questionId === undefined) return route.continue();
      sent.variables.input.questionId =
        sent.variables.input.questionId === 'hiring' ? 'complaints' : 'hiring';
      return route.continue({ postData: JSON.stringify(sent) });
    });
    const asked = await owner.page.getByRole('heading', { level: 1 }).innerText();
    await owner.page.locator('main input').last().check();
    await owner.press(words('common:next'));
    await owner.reads(words('diagnosis:question.moved'));
    await soon(owner.page.getByRole('heading', { level: 1 })).toHaveText(asked);
    await isWellMade(owner);
    await owner.page.unroute('**/graphql');
    await owner.page.locator('main input').last().check();
    await owner.press(words('common:next'));
    await owner.page.waitForURL(/questions\/2|result/);
  });

  scene('20,000 characters: a counter and a plain message, and every letter stays', async () => {
    const owner = await sitDown('owner', { screen: phone });
    const long = 'あ'.repeat(20_000);
    await owner.goTo('/diagnosis');
    await owner.fill(words('diagnosis:statement.label'), long);
    await owner.reads(words('diagnosis:statement.over_other', { count: 15_000, max: 5000 }));
    await owner.press(words('common:next'));
    await owner.reads(words('diagnosis:statement.tooLong', { max: 5000, length: 20_000 }));
    await isWellMade(owner);
    await owner.page.reload();
    expect((await owner.page.locator('#statement').inputValue()).length).toBe(20_000);
    // Past the first page by its address: back to where it can be mended.
    await owner.goTo('/diagnosis/about');
    await owner.sees(words('diagnosis:statement.title'));
  });

  scene('nothing at all is asked for again; examples from several trades help to begin', async () => {
    const owner = await sitDown('owner', { screen: phone });
    await owner.goTo('/diagnosis');
    await owner.press(words('common:next'));
    await owner.reads(words('diagnosis:statement.missing'));
    await owner.press(new RegExp(words('diagnosis:statement.examples.contractor.trade')));
    await soon(owner.page.locator('#statement')).toHaveValue(
      words('diagnosis:statement.examples.contractor.text'),
    );
  });

  scene.each([
    [
      '안녕하세요. 전화가 너무 많이 와서 일을 할 수 없습니다. 도와주세요.',
      '日本語と英語だけ',
      'このまま質問に答えるか',
    ],
    [
      '電話代行／秘書代行／24時間受付／通販受注代行／テレアポ／多言語対応 月額9,800円〜',
      'ふだんの言葉',
      'サービスの名前だけ',
    ],
  ])('%s ends with a word on what to write instead', async ([told = '', instead = '', note = '']) => {
    const owner = await sitDown('owner', { screen: phone });
    await begin(owner, told);
    await owner.reads(new RegExp(note));
    await finish(owner, false);
    await owner.page.getByText(instead).first().waitFor();
    await owner.reads(words('diagnosis:result.rewrite'));
    await soon(owner.page.locator('a[href^="/diagnosis/consult/"]')).toHaveCount(0);
    await isWellMade(owner);
  });

  scene('two numbers that cannot both hold are quoted and asked about once, first', async () => {
    const owner = await sitDown('owner', { screen: phone });
    await begin(owner, '電話はほとんど来ません。1日に60件の電話で仕事が止まります。');
    const asked = await owner.page.getByRole('heading', { level: 1 }).innerText();
    await owner.page.getByText(/「.*ほとんど来ません.*」「.*60件.*」/u).waitFor();
    await isWellMade(owner);
    await owner.page.locator('#answer').check();
    await goOn(owner);
    while (!owner.page.url().endsWith('/result')) {
      await soon(owner.page.getByRole('heading', { level: 1 })).not.toHaveText(asked);
      await owner.page.locator('main input').last().check();
      await goOn(owner);
    }
  });

  scene.each(['電', '📞😭🔥', 'const x = 1; // ☎', 'クソ', '<b>電話</b>'])(
    '%s is taken, and asked about',
    async (told) => {
      const owner = await sitDown('owner', { screen: phone });
      await begin(owner, told);
      await owner.page.getByRole('heading', { level: 1 }).waitFor();
      // That the words told nothing is said at once, and what to do about it.
      await owner.reads(/文章(を読み取れませんでした|だけでは)/);
      await isWellMade(owner);
    },
  );
});

describe('a reader who helps', () => {
  afterEach(closeTabs);
  const name = 'やさしいAI';
  const told = 'みんなピリピリしています。あの件が落ち着くまで、このままだと思います。';

  scene('is named before the words are sent, and what it read is quoted', async () => {
    const owner = await sitDown('owner', { screen: phone });
    await owner.goTo('/diagnosis');
    await owner.reads(words('diagnosis:reader.title', { name }));
    await owner.reads(words('diagnosis:reader.sent', { name }));
    await owner.page.setViewportSize({ width: 320, height: 700 });
    await isWellMade(owner);
    await begin(owner, told);
    await finish(owner, false);
    const facts = owner.page.getByText('あの件が落ち着くまで', { exact: false });
    // Quoted among what was understood, which is folded away.
    await facts.first().waitFor({ state: 'attached' });
  });

  scene('can be declined, which is remembered, in both languages', async () => {
    const friend = await sitDown('friend', { screen: desktop, language: 'en' });
    await friend.goTo('/diagnosis');
    await friend.page.getByLabel(words('diagnosis:reader.decline', { name }, 'en')).check();
    await friend.reads(words('diagnosis:reader.declined', {}, 'en'));
    await isWellMade(friend);
    await friend.page.getByRole('textbox').fill(told);
    await friend.press(words('common:next', {}, 'en'));
    await friend.sees(words('diagnosis:about.title', {}, 'en'));
    const sent = friend.page.waitForRequest((request) => /startDiagnosis/.test(request.postData() ?? ''));
    await friend.press(words('common:next', {}, 'en'));
    expect((await sent).postDataJSON()).toMatchObject({ variables: { input: { withReader: false } } });
    await friend.page.waitForURL(/questions\/1|result/);
    await friend.goTo('/diagnosis');
    expect(await friend.page.getByLabel(words('diagnosis:reader.decline', { name }, 'en')).isChecked()).toBe(
      true,
    );
  });
});

describe('what a producer is sent', () => {
  afterEach(closeTabs);

  scene('stands in a list, reads like the owner’s page, and is answered', async () => {
    const producer = await sitDown('producer', { screen: desktop, account: 'producer' });
    const owner = await sitDown('owner', { screen: phone });
    await begin(owner);
    await finish(owner, false);
    const consult = owner.page.locator('a[href^="/diagnosis/consult/"]');
    // The address is there before the page.
    await consult.first().waitFor();
    const proposals = await consult.evaluateAll((links) =>
      links.map((each) => (each as HTMLAnchorElement).pathname),
    );
    for (const path of proposals) {
      await owner.goTo(path);
      await owner.sees(wordsLike('diagnosis:consult.title'));
      const consent = owner.page.locator('#consent');
      const again = owner.page.getByRole('button', { name: words('diagnosis:consult.withdrawAnew') });
      await consent.or(again).first().waitFor();
      // Another bundle of a producer who was asked already: the first consultation is shown instead.
      if ((await again.count()) > 0) continue;
      await owner.page.getByText(words('diagnosis:contact.channels.PHONE'), { exact: true }).click();
      await owner.page.locator('#contact-phone').fill('090-1234-5678');
      await owner.page.locator('#contact-hours').fill('平日の午後');
      await consent.check();
      await owner.press(words('diagnosis:consult.submit'));
      await owner.page.waitForURL(/result$/);
    }
    await producer.goTo('/studio/consultations');
    await producer.sees(words('studio:consultations.title'));
    await producer.page.locator('a[href^="/studio/consultations/"]').first().click();
    await producer.reads(words('diagnosis:map.title'));
    await producer.reads('09012345678');
    await producer.reads(words('studio:consultations.contactHours', { hours: '平日の午後' }));
    await producer.press(wordsLike('studio:consultations.send'));
    await producer.reads(words('studio:consultations.replyMissing'));
    await producer.fill(words('studio:consultations.replyLabel'), '月8,800円でお受けできます。');
    await producer.press(wordsLike('studio:consultations.send'));
    await producer.reads(words('studio:consultations.states.answered'));
    await isWellMade(producer);
    await owner.page.goto(house('/diagnosis/result'));
    await owner.reads('月8,800円でお受けできます。');
  });
});

describe('how check-ups go', () => {
  afterEach(closeTabs);

  scene('is drawn for the platform, and opening one is written down', async () => {
    const admin = await sitDown('admin', { screen: desktop, account: 'admin' });
    await admin.goTo('/admin/check-ups');
    await admin.sees(words('admin:funnel.title'));
    await admin.page.getByRole('img', { name: words('admin:funnel.plot') }).waitFor();
    await admin.page.locator('a[href^="/admin/check-ups/"]').first().click();
    await admin.sees(words('admin:trace.title'));
    await isWellMade(admin);
    await admin.goTo('/admin/audit');
    await admin.reads(words('admin:audit.actions.diagnosis_trace'));
  });
});
