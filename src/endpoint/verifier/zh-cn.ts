import type { DutyState } from '../../domain/regulation/states.ts';

const states: Record<DutyState, string> = {
  met: '已完成',
  missed: '未完成',
  behind: '待推进',
  onTrack: '进行中',
  upcoming: '未开始',
  unassigned: '未明确联系对象',
};

const span = (from: number, to: number) => (from === to ? `第 ${from} 条` : `第 ${from}—${to} 条`);

/** What the verifier says. A phone is named by its person and the first letters of its id. */
export const zhCn = {
  usage:
    '用法：npm run audit -- 导出文件 [--key 学校服务器的编号或公钥文件] [--lang en]\n编号请向学校服务器的管理员要，不要从文件里抄。',
  unreadable: {
    noFile: (file: string) => `打不开“${file}”。请检查文件名和路径，再试一次。`,
    notAnExport: (file: string) =>
      `“${file}”不是七进通导出的原始数据，或者开头已经损坏。请在“我的→导出我的数据→原始数据”或工作台“操作记录”重新导出。`,
    newerVersion: (file: string) => `“${file}”是更新版本的七进通导出的，请换成同样新的核验程序再试。`,
    noKey: (key: string) =>
      `“${key}”不是学校服务器的编号，也不是存有公钥（JWK）的文件。编号是 43 个字母、数字、- 或 _。`,
  },
  fromPhone: (name: string, at: string) => `这是${name}的手机在 ${at} 导出的。`,
  fromEndpoint: (unit: string | null, people: number, at: string) =>
    `这是学校服务器在 ${at} 导出的${unit === null ? '全校' : `单位“${unit}”`}数据，共 ${people} 人。`,
  leftOut: (people: number) => `另有 ${people} 人还在别的单位任过职或管过全校的事，不在这份单位数据里。`,
  whole: (devices: number, entries: number) => `${devices} 台手机 ${entries} 条记录`,
  signaturesHold: '签名全部有效，次序完整',
  signaturesFail: '签名或次序有问题，见下',
  archived: (count: number, left: number) =>
    left === 0 ? '全部有学校服务器回执' : `${count} 条有学校服务器回执，${left} 条尚未存档`,
  receiptsFail: '回执有问题，见下',
  figuresHold: (count: number) => `${count} 项数字全部算得出`,
  figuresFail: (count: number, wrong: number) => `${count} 项数字里有 ${wrong} 项对不上`,
  noFigures: '这是旧格式的文件，里面没有数字可核对',
  marks: { comma: '，', semicolon: '；', colon: '：', stop: '。', space: '' },
  verdict: (faults: number) =>
    faults === 0 ? '结论：没有发现问题。' : `结论：有 ${faults} 处对不上，如下。`,
  more: (count: number) => `……另有 ${count} 处，不再一一列出。`,
  keyGiven: (id: string) => `学校服务器的编号与您给的一致（${id}）。`,
  keyUnproven: (id: string) =>
    `没有用 --key 给出学校服务器的编号，只能用文件自带的（${id}）。请另外向管理员核对这串编号：编号若是假的，回执也可能是假的。`,
  missingReceipts: (count: number) =>
    `有 ${count} 份回执被记录提到，但不在文件里。换过手机、服务器恢复过备份时会这样，不算问题。`,
  policyUnknown: '本程序不认识文件里的实施办法，数字是按文件里写的办法算的。',
  claims: {
    phone:
      '以下内容没有单独的证明，要看信不信得过导出的手机：姓名和任职、校历、导出时间、哪些记录被服务器拒收。',
    endpoint:
      '以下内容没有单独的证明，要看信不信得过学校服务器：姓名和任职、哪台手机是谁的、校历、单位名单、各单位的备案、有没有漏掉谁。',
    old: '以下内容没有任何证明，只是文件里这么写：姓名和任职、导出时间、有没有漏掉手机。',
  },
  sealed: {
    phone: '文件整体有那台手机的签名，导出以后没有人改动过。',
    endpoint: '文件整体有学校服务器的签名，导出以后没有人改动过。',
  },
  unsealed: '文件整体没有有效的签名，这些内容可能在导出以后被人改过。',
  device: (name: string | null, id: string) => `${name === null ? '' : `${name}的`}手机 ${id}`,
  findings: {
    unreadableLine: (line: number) =>
      `第 ${line} 行读不懂，或不该出现在那里：可能被改坏了，或者有人插过、删过内容。`,
    truncated: '文件不完整，后面的内容没有了：可能没下载完，也可能被人截掉了。',
    badSeal: '文件末尾的签名与内容不符：导出以后有人改动过文件，或者文件损坏了。',
    otherEndpoint: '文件里的学校服务器不是您要核对的那一台，或者它的编号与公钥对不上：回执可能是别人伪造的。',
    changedPolicy: '文件里的实施办法与公布的不一样：有人改过要求，据此算出的数字不可信。',
    foreignKey: (device: string) =>
      `${device}：公钥与手机编号对不上，这台手机的记录都不可信：可能有人换了钥匙重新签过。`,
    repeatedChain: (device: string) => `${device}：同一台手机的记录出现了两次。`,
    repeatedPerson: (name: string) => `${name}在文件里出现了两次。`,
    badEntry: (device: string, seq: number) => `${device}：第 ${seq} 条的签名无效，内容被改过，或者损坏了。`,
    entryOfOtherDevice: (device: string, seq: number) =>
      `${device}：第 ${seq} 条是另一台手机签的，被人放到了这里。`,
    repeatedEntry: (device: string, seq: number) => `${device}：第 ${seq} 条出现了两次。`,
    entriesMissing: (device: string, from: number, to: number) =>
      `${device}：${span(from, to)}不见了，可能被人删掉了。`,
    outOfOrder: (device: string, seq: number) =>
      `${device}：第 ${seq} 条不在该在的位置，次序被人调换过，或者同一序号有两条不同的记录。`,
    brokenChain: (device: string, seq: number) =>
      `${device}：第 ${seq} 条所接的不是前面那一条，前面的记录可能被人换过。`,
    badReceipt: (device: string, index: number) =>
      `${device}：第 ${index} 份回执不是学校服务器签的，可能是伪造的，或者损坏了。`,
    receiptOfOtherDevice: (device: string, index: number) =>
      `${device}：第 ${index} 份回执是给另一台手机的，被人放到了这里。`,
    tailMissing: (device: string, from: number, to: number) =>
      `${device}：学校服务器收到过${span(from, to)}，文件里却没有，末尾的记录可能被人删掉了。`,
    receiptOfOtherEntry: (device: string, seq: number) =>
      `${device}：学校服务器收到的第 ${seq} 条与文件里的不是同一条，记录可能被人换过。`,
    receiptsOutOfOrder: (device: string, seq: number) =>
      `${device}：到第 ${seq} 条为止的回执重复了，或者次序不对。`,
    timeBackwards: (device: string, seq: number) =>
      `${device}：到第 ${seq} 条为止的回执，时间比前一份还早：学校服务器的时钟可能被调过。`,
    receiptMissing: (device: string, seq: number) =>
      `${device}：第 ${seq} 条提到的回执不在文件里，可能连同它证明的记录一起被人删掉了。`,
    notArchived: (device: string, from: number, to: number) =>
      `${device}：${span(from, to)}没有回执，学校服务器导出的数据本该全有，回执可能被人删掉了。`,
    unknownRefused: (name: string, id: string) => `${name}：文件说记录 ${id} 被拒收，文件里却没有这条记录。`,
    wrongFigure: (what: string, stated: string, computed: string) =>
      `${what}：文件里写的是${stated}，按记录重新算是${computed}。数字或它依据的任职、校历、记录被人改过。`,
  },
  figure: {
    records: (name: string) => `${name}的记录总数`,
    chain: (device: string) => `${device}的记录和回执数`,
    duty: (name: string, semester: string, duty: string) => `${name}，${semester}，“${duty}”`,
    category: (name: string, semester: string, category: string) => `${name}，${semester}，${category}的次数`,
    semester: (name: string, semester: string) => `${name}，${semester}的完成情况`,
    allPeople: (semester: string) => `${semester}，全部人员的合计`,
    allOfDuty: (semester: string, duty: string) => `${semester}，全部人员的“${duty}”`,
    unitPeople: (semester: string, unit: string) => `${semester}，${unit}人员的合计`,
    unitDuty: (semester: string, unit: string, duty: string) => `${semester}，${unit}的“${duty}”`,
  },
  value: {
    none: '没有这一项',
    stated: '有这一项',
    count: (count: number) => `${count}`,
    chain: (entries: number, receipts: number) => `${entries} 条记录、${receipts} 份回执`,
    standing: (state: DutyState, counts: string) => `${states[state]}${counts && `（${counts}）`}`,
    people: (people: number, met: number, total: number) =>
      `${people} 人，应完成 ${total} 项、已完成 ${met} 项`,
    ofDuty: (people: number, met: number) => `${people} 人中 ${met} 人已完成`,
    sameShort: (value: string) => `${value}，但时段、依据的记录或说明不同`,
  },
};

export type VerifierMessages = typeof zhCn;
