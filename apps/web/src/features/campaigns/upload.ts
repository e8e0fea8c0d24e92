import { currentLanguage } from '../../i18n/index';
import { actingCompany } from '../../graphql/acting-company';
import { RequestFailed } from '../../graphql/client';

export interface Columns {
  phone: number | null;
  name: number | null;
  person: number | null;
  note: number | null;
}

export interface Uploaded {
  id: string;
  accepted: number;
  rejected: number;
  repaired: number;
}

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
const BEGINNING_BYTES = 48 * 1024;

/** The first bytes of a file in base64: enough to guess what its columns hold. */
export const beginningOf = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING_BYTES).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

/** Sends a list for a campaign with the columns that were chosen. */
export const upload = (
  campaignId: string,
  file: File,
  chosen: { hasHeading: boolean; columns: Columns; addZeros: boolean },
  onProgress: (share: number) => void,
): Promise<Uploaded> =>
  sendFile(
    `/files/campaigns/${campaignId}/lists`,
    file,
    { hasHeading: chosen.hasHeading, columns: { ...chosen.columns }, zeros: chosen.addZeros },
    onProgress,
  );

/** Sends the whole file; fetch tells nothing of how far it is, so this is the older way. */
export const sendFile = <Result>(
  address: string,
  file: File,
  {
    hasHeading,
    columns,
    zeros = false,
    more = {},
  }: {
    hasHeading: boolean;
    columns: Readonly<Record<string, number | null>>;
    zeros?: boolean;
    /** Whatever else this address wants to know. */
    more?: Readonly<Record<string, string>>;
  },
  onProgress: (share: number) => void,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    const query = new URLSearchParams({ file: file.name, heading: String(hasHeading), ...more });
    if (zeros) query.set('zeros', 'true');
    for (const [field, index] of Object.entries(columns)) if (index !== null) query.set(field, String(index));
    const request = new XMLHttpRequest();
    request.open('POST', `${address}?${query.toString()}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-madoguchi-upload', '1');
    const company = actingCompany.get();
    if (company) request.setRequestHeader('x-madoguchi-company', company);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new RequestFailed('OFFLINE', ''));
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status < 300) return resolve(answer as Result);
      const { error } = answer as { error?: { code: string; message: string } };
      reject(new RequestFailed(error?.code ?? 'INTERNAL', error?.message ?? ''));
    };
    request.send(file);
  });

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};
