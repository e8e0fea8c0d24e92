const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What owners call people without naming them, before さん, さま, 様, 氏, くん and ちゃん: the end of the word decides. */
export const nobodysName = words(`
  お客 客 顧客 得意 取引先 得意先 仕入先 納品先 納入先 届け先 送り先 勤務先 転職先 委託先 連絡先 元請 下請 近所 隣 先方 相手
  患者 利用者 家族 身内 親族 親御 親 子 赤 坊 嬢 娘 息子 孫 母 父 兄 姉 弟 妹 爺 婆 奥 若奥 嫁 婿 旦那 主人 女将 若女将 親方 大将 若旦那
  友人 知人 本人 老人 外国人 職人 料理人 管理人 案内人 仲買人 代理人 保証人 弁当 大工 左官 板前 農家 作家 専門家 営業 担当 受付 秘書 総務 経理 事務
  大家 皆 皆々 方々 女性 男性 若手 新人 先輩 後輩 同僚 上司 部下 運転手 歌手 助手 選手 お巡り 巡査 警備 農協 組合 銀行 保険 不動産 病院 役所 市役所 区役所
  事務所 営業所 保健所 美容室 保育園 幼稚園 学校 工場 本部 支部 税務署 犬 猫 鳥 馬 何 誰 どなた どこ そちら あちら こちら
  おかげ お陰 陰 苦労 疲れ お疲れ 愁傷 馳走 世話 互い 粗末 神 王 仏 殿 上 貴
  みな おきゃく きゃく おく おかみ むすめ むすこ おじい おばあ おとう おかあ おにい おねえ おじ おば おちび おまわり あか わん にゃん こども ども おこ
  たく あから さか ごちそう おつかれ ごくろう おたがい おまちどお おせわ ひと なに だれ じい ばあ とう かあ にい ねえ
  派遣 守衛 大手 施設 購買 一見 団体 寺 嘱託 理事 通訳 委託 監督 法人 個人 人 芸人 商人 住人 病人 役人 大人 仲人 当人 新規 常連 親父 番頭 幹事 生徒 児童 園児 僧 住職 和尚 消防 救急
  電力 水道 運輸 運送 建設 建築 商事 物流 引越 宅配 郵便 配送 配達 清掃 介護 広告 印刷 整備 出版 大学 学校 葬儀 町内 自治
  ホーム センター ジム スクール クラブ サークル グループ チーム ゼネコン ハローワーク プロ ガス エステ ネイル
  オーナー ユーザー メーカー スタッフ ドライバー ヘルパー パート バイト ママ パパ マスター リピーター クレーマー サポーター ケアマネ マネージャー マネジャー
  デザイナー エンジニア テナント ディーラー スポンサー クライアント ゲスト ファン カメラマン セールス ボランティア シェフ コック トレーナー インストラクター リーダー
  キャスト モデル バイヤー ベンダー サプライヤー レストラン ホテル スーパー コンビニ スタンド カフェ オペレーター パートナー ペット ワン ネコ イヌ オヤジ ライター プログラマー
  ナース ドクター コンサル シングル フリーランス ショップ サロン クリニック モンスター
`);

/** Kinds of people and places by their last sign: 利用者, 看護師, 工務店, 花屋. */
export const kindOfPerson = /[者員師士社店局院校屋会課係署庁団組班主客館業医民長役官婦生隊]$/u;

/** Whole words that only end like a title: 仕様, 多様な, 氏. */
export const noTitle = words('仕 多 同 模 一 異 有 各 摂 両 左 逆 無 諸 彼 某 杜');

/** Beside the surnames of the knowledge base: before 社長 or 先生, and where one is written in front of a given name. */
export const moreSurnames = words(`
  大久保 桑原 守屋 古屋 角田 須田 須藤 関口 関根 中井 中尾 中原 中谷 中嶋 中澤 中沢 長尾 長田 永野 長野 成田 西山 西尾 西岡 早川 平井 平山 平川 広瀬 廣瀬 福岡 福本 藤沢 藤村 藤岡 古田 細川 堀内 堀江 堀田
  牧野 増井 町田 松永 松原 松崎 三木 三好 水谷 溝口 宮田 宮川 宮下 宮沢 宮澤 宮内 向井 村山 村井 村松 本間 森川 森山 森下 八木 安井 柳田 山岡 山根 山中 山村 山川 横田 米田 若林 渡邉 相馬 青山 赤坂 秋田
  浅井 浅見 足立 天野 荒川 有田 安部 飯島 飯塚 石橋 石塚 泉 磯部 板倉 市原 稲垣 稲葉 井口 今村 岩本 岩井 岩瀬 上村 植田 植木 臼井 江口 榎本 大川 大木 大沢 大澤 大竹 大場 大森 大山 岡崎 岡村 奥田 奥村
  小笠原 小倉 小沢 小澤 小野寺 小野田 尾形 折原 笠原 柏木 片山 片岡 金井 金田 鎌田 亀井 川島 川端 川畑 川原 川本 河合 河村 神田 神谷 岸本 北川 北島 北原 木内 木原 木田 久野 工藤 倉田 栗原 栗田 黒川 黒木 桑田 古賀 児玉
  小西 小原 小泉 駒井 今野 紺野 斉木 坂井 坂口 榊原 佐久間 桜田 笹川 佐竹 澤田 沢田 塩田 篠原 篠崎 渋谷 嶋田 清野 白井 白石 神保 菅野 杉浦 鈴村 瀬戸 曽我 園田 高井 高島 高山 高村 滝沢 滝澤 田島 田代 田畑 田端 玉井
  千田 塚本 津田 堤 角 手塚 寺田 寺島 土井 土居 徳田 富田 冨田 豊田 鳥居 名取 南 根岸 根本 野中 野原 萩原 橋口 長谷 畑中 花田 林田 原口 久田 日野 平岡 平松 深沢 深澤 福原 富士田 藤野 星 穂積 前川 前島 松沢 松澤 三上 三田
  水口 湊 宮原 武藤 村瀬 森岡 森永 諸橋 矢島 安井 山形 山岸 山路 湯浅 吉井 吉沢 吉澤 吉野 吉原 吉本 芳賀 和久 鷲尾 麻生 羽生 柳生 蒲生
`);

export const givenNames = words(`
  James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary
  Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Peter Simon Martin Ian Graham Neil Oliver Harry
  Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela
  Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Alice Julia Lucy Claire Fiona
  Hiroshi Takashi Kenji Yuki Haruka Yuko Keiko Naoko Satoshi Akira Kazuo Taro Hanako Mei Wei Priya Mohammed Ahmed Fatima Carlos Juan Luis
`);
