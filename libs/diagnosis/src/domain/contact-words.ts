/** Words of dealing with people at a distance: who uses none of them may have come to the wrong door. */
const contact =
  /電話|でんわ|TEL|携帯|スマホ|着信|受話器|留守電|留守番|折り返|かけ直|掛け直|架電|アポ|問い?合わ?せ|メール|LINE|ライン|チャット|DM|SNS|FAX|ファック?ス|予約|注文|受注|発注|申し?込|応募|募集|採用|求人|連絡|苦情|クレーム|お叱り|文句|窓口|受付|受け付け|呼び出|相談|督促|滞納|未納|案内|営業|名刺|新規|開拓|商談|展示会|アンケート|聞き取り|調査|通報|依頼|声をかけ|鳴[らりるっ]|出られ|返事|返信|番号|当番|呼ばれ|取り次|オペレーター|コール|質問|尋ね|聞かれ|フォロー|新しいお客|集客|通訳|外国語|英語|配車|手配|督促|待たせ|お知らせ|説明|話/iu;
const contactInEnglish =
  /\b(?:phone|telephone|call|ring|rang|rung|voice ?mail|answer|dial|line|e-?mail|mail|message|chat|text|fax|book|appointment|schedul|order|enquir|inquir|complain|contact|reception|respond|response|reply|replies|reach|hotline|survey|sales|sell|lead|prospect|follow|speak|spoke|talk|ask|question|desk|support|interrupt|conversation|inbox|mobile|cell|number|pick(?:s|ed|ing)? up|switchboard|operator|dispatch|remind|renew|donor|client|customer|caller|language|interpret|translat|applicant|candidate|hiring|recruit|hear|tell|told|explain)/iu;

/** The telephone named as what goes well is no sign of trouble with it. */
const goesWell =
  /(?:電話|連絡|問い?合わ?せ|予約)(?:の?(?:対応|応対|受付))?(?:は|に(?:は|ついては)?)[^。、！？!?\n]{0,8}?(?:取れて|出られて|足りて|回って|できて|間に合って|困って(?:い)?(?:な|ませ)|問題(?:は|が)?(?:な|ありませ|あるわけでは))[^。、！？!?\n]*|\b(?:the )?(?:phones?|telephone|calls?) (?:is|are|isn't|aren't) (?:fine|ok|okay|working|no problem|not (?:the|a|our) (?:problem|issue|trouble)|(?:the|a|our) (?:problem|issue|trouble))[^.!?\n]*/giu;

export const speaksOfContact = (text: string): boolean => {
  const troubles = text.replace(goesWell, ' ');
  return contact.test(troubles) || contactInEnglish.test(troubles);
};
