import { actingCompany } from '../../graphql/acting-company';
import { RequestFailed } from '../../graphql/client';
import { currentLanguage } from '../../i18n/index';

/** Fetches the result as a file in the reader's language and hands it to the browser. The secret travels in the body. */
export const savePdf = async (opens: { token: string } | { secret: string }): Promise<void> => {
  const company = actingCompany.get();
  let response: Response;
  try {
    response = await fetch('/files/diagnoses', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': currentLanguage(),
        ...(company && { 'x-madoguchi-company': company }),
      },
      body: JSON.stringify(opens),
    });
  } catch {
    throw new RequestFailed('OFFLINE', '');
  }
  if (!response.ok) {
    const { error } = (await response.json().catch(() => ({}))) as {
      error?: { code: string; message: string };
    };
    throw new RequestFailed(error?.code ?? 'INTERNAL', error?.message ?? '');
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = currentLanguage() === 'ja' ? 'shindan.pdf' : 'check-up.pdf';
  link.click();
  URL.revokeObjectURL(address);
};
