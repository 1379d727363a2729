import {
  type OfficialDocument,
  officialDocumentSchema,
} from '../../domain/office/filings/official-document.ts';

/** What XML cannot hold, however it is written (XML 1.0 §2.2). */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The document without the characters that nobody sees and that would keep every program from opening the file. */
export function toPrintable(document: OfficialDocument): OfficialDocument {
  const text = JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(NOT_XML, '') : value,
  );
  return officialDocumentSchema.parse(JSON.parse(text));
}
