import type { DutyState } from '../../domain/regulation/states.ts';
import type { VerifierMessages } from './zh-cn.ts';

const states: Record<DutyState, string> = {
  met: 'done',
  missed: 'not done',
  behind: 'behind',
  onTrack: 'under way',
  upcoming: 'not begun',
  unassigned: 'link missing',
};

const span = (from: number, to: number) => (from === to ? `entry ${from}` : `entries ${from} to ${to}`);
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** The same in English. */
export const en: VerifierMessages = {
  usage:
    'Usage: npm run audit -- FILE [--key ID-OR-PUBLIC-KEY-FILE] [--lang en]\nAsk the administrator of the university’s server for its id; do not copy it from the file.',
  unreadable: {
    noFile: (file) => `“${file}” cannot be opened. Check its name and folder, and try again.`,
    notAnExport: (file) =>
      `“${file}” is no raw data that 七进通 exported, or its beginning is damaged. Export it again: Me → Export my data → Raw data, or Changes at the desk.`,
    newerVersion: (file) =>
      `“${file}” was exported by a newer version of 七进通. Use a verifier that is as new.`,
    noKey: (key) =>
      `“${key}” is neither the id of the university’s server nor a file with its public key (JWK). An id has 43 letters, digits, - or _.`,
  },
  fromPhone: (name, at) => `Exported by a phone of ${name} at ${at}.`,
  fromEndpoint: (unit, people, at) =>
    `Exported by the university’s server at ${at}: ${unit === null ? 'everybody' : `the unit “${unit}”`}, ${count(people, 'person', 'people')}.`,
  leftOut: (people) =>
    `${count(people, 'more person', 'more people')} also belonged to another unit or worked for the whole university, and cannot be in the file of one unit.`,
  whole: (devices, entries) => `${count(devices, 'phone')}, ${count(entries, 'entry', 'entries')}`,
  signaturesHold: 'every signature holds, the order is whole',
  signaturesFail: 'signatures or order do not hold, see below',
  archived: (archived, left) =>
    left === 0
      ? 'all have the server’s receipt'
      : `${archived} have the server’s receipt, ${left} not archived yet`,
  receiptsFail: 'receipts do not hold, see below',
  figuresHold: (figures) => `all ${count(figures, 'figure')} follow from the records`,
  figuresFail: (figures, wrong) => `${wrong} of ${count(figures, 'figure')} do not follow from the records`,
  noFigures: 'the file is of the old format and states no figures',
  marks: { comma: ', ', semicolon: '; ', colon: ': ', stop: '.', space: ' ' },
  verdict: (faults) =>
    faults === 0 ? 'Result: nothing is wrong.' : `Result: ${count(faults, 'thing')} not right:`,
  more: (more) => `… and ${more} more.`,
  keyGiven: (id) => `The server’s id is the one that you gave (${id}).`,
  keyUnproven: (id) =>
    `No --key was given, so the file’s own was used (${id}). Ask the administrator whether this is the server’s id: if it is false, so may the receipts be.`,
  missingReceipts: (missing) =>
    `${count(missing, 'receipt')} that entries name ${missing === 1 ? 'is' : 'are'} not in the file. That comes of a change of phone or of a restored backup, and is no fault.`,
  policyUnknown:
    'This verifier does not know the regulation in the file; figures were computed by what the file says it is.',
  claims: {
    phone:
      'Not proven one by one, so a matter of trust in the phone: names and appointments, the calendar, the time of the export, which records the server refused.',
    endpoint:
      'Not proven one by one, so a matter of trust in the server: names and appointments, whose phone is whose, the calendar, units, filings, whether anybody is left out.',
    old: 'Not proven at all, only what the file says: name and appointments, the time of the export, whether a phone is left out.',
  },
  sealed: {
    phone: 'The whole file bears the phone’s signature; nobody changed it after the export.',
    endpoint: 'The whole file bears the server’s signature; nobody changed it after the export.',
  },
  unsealed: 'The whole file bears no valid signature; these parts may have been changed after the export.',
  device: (name, id) => (name === null ? `Phone ${id}` : `Phone ${id} of ${name}`),
  findings: {
    unreadableLine: (line) =>
      `Line ${line} cannot be read, or does not belong there: it was damaged, or something was put in or taken out.`,
    truncated: 'The file is not whole, its end is missing: the download broke off, or somebody cut it.',
    badSeal:
      'The signature at the end does not fit the file: it was changed after the export, or is damaged.',
    otherEndpoint:
      'The server in the file is not the one that you ask about, or its id does not fit its key: the receipts may be forged.',
    changedPolicy:
      'The regulation in the file is not the one that was published: what it asks was changed, and figures by it cannot be believed.',
    foreignKey: (device) =>
      `${device}: the key does not fit the phone’s id, so none of its entries can be believed; they may have been signed anew with another key.`,
    repeatedChain: (device) => `${device}: the entries of one phone stand there twice.`,
    repeatedPerson: (name) => `${name} stands there twice.`,
    badEntry: (device, seq) =>
      `${device}: the signature of entry ${seq} does not hold; it was changed, or is damaged.`,
    entryOfOtherDevice: (device, seq) =>
      `${device}: entry ${seq} was signed by another phone and has been put there.`,
    repeatedEntry: (device, seq) => `${device}: entry ${seq} stands there twice.`,
    entriesMissing: (device, from, to) =>
      `${device}: ${span(from, to)} missing; somebody may have taken them out.`,
    outOfOrder: (device, seq) =>
      `${device}: entry ${seq} is out of its place; somebody changed the order, or there are two different entries of that number.`,
    brokenChain: (device, seq) =>
      `${device}: entry ${seq} does not follow the one before it; what stood there may have been exchanged.`,
    badReceipt: (device, index) =>
      `${device}: receipt ${index} was not signed by the server; it is forged, or damaged.`,
    receiptOfOtherDevice: (device, index) =>
      `${device}: receipt ${index} is for another phone and has been put there.`,
    tailMissing: (device, from, to) =>
      `${device}: the server had ${span(from, to)}, and the file has not; the end may have been taken off.`,
    receiptOfOtherEntry: (device, seq) =>
      `${device}: the server had another entry ${seq} than the file; it may have been exchanged.`,
    receiptsOutOfOrder: (device, seq) =>
      `${device}: the receipt up to entry ${seq} stands there twice, or out of order.`,
    timeBackwards: (device, seq) =>
      `${device}: the receipt up to entry ${seq} is earlier than the one before it; the server’s clock may have been turned back.`,
    receiptMissing: (device, seq) =>
      `${device}: the receipt that entry ${seq} names is missing; it may have been taken out together with what it proves.`,
    notArchived: (device, from, to) =>
      `${device}: no receipt for ${span(from, to)}. The server’s own file has one for everything; somebody may have taken it out.`,
    unknownRefused: (name, id) =>
      `${name}: record ${id} is said to have been refused, and there is no such record.`,
    wrongFigure: (what, stated, computed) =>
      `${what}: the file says ${stated}, the records say ${computed}. The figure was changed, or the appointments, calendar or records behind it.`,
  },
  figure: {
    records: (name) => `All records of ${name}`,
    chain: (device) => `Entries and receipts, ${device}`,
    duty: (name, semester, duty) => `${name}, ${semester}, “${duty}”`,
    category: (name, semester, category) => `${name}, ${semester}, number for ${category}`,
    semester: (name, semester) => `${name}, figures of ${semester}`,
    allPeople: (semester) => `${semester}, all people together`,
    allOfDuty: (semester, duty) => `${semester}, all people, “${duty}”`,
    unitPeople: (semester, unit) => `${semester}, the people of ${unit} together`,
    unitDuty: (semester, unit, duty) => `${semester}, ${unit}, “${duty}”`,
  },
  value: {
    none: 'nothing',
    stated: 'something',
    count: (figure) => `${figure}`,
    chain: (entries, receipts) => `${count(entries, 'entry', 'entries')} and ${count(receipts, 'receipt')}`,
    standing: (state, counts) => `${states[state]}${counts && ` (${counts})`}`,
    people: (people, met, total) => `${count(people, 'person', 'people')}, ${met} of ${total} duties done`,
    ofDuty: (people, met) => `${met} of ${count(people, 'person', 'people')} done`,
    sameShort: (value) => `${value}, with another stretch of time, other records or another declaration`,
  },
};
