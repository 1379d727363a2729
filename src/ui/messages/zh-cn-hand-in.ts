import type { Refusal } from '../../domain/log/entry.ts';

const refused: Record<Refusal, (count: number) => string> = {
  gap: (count) =>
    `${count} 条没有收：前面还缺记录。请先导入更早的那份文件；没有的话，请本人在“我的”里点“导出我的数据”，把“原始数据”交来。`,
  fork: (count) =>
    `${count} 条没有收：同一个位置已有另一条记录。这些已留底备查；请本人让手机联网，没存档的会自己重新上传。`,
  brokenChain: (count) => `${count} 条没有收：和前一条接不上。请本人在手机上重新存一份文件。`,
  badSignature: (count) =>
    `${count} 条没有收：签名核对不上，可能坏了或被改过。请本人在手机上重新存一份文件。`,
  otherDevice: (count) => `${count} 条没有收：不是这台手机签的。请本人在手机上重新存一份文件。`,
  unreadable: (count) => `${count} 条没有收：内容读不懂。请本人在手机上重新存一份文件。`,
};

/** What the desk says where it takes in records that came as a file. */
export const zhCnHandIn = {
  title: '导入上交的文件',
  lead: '手机一直连不上服务器时，本人可以把没存档的记录存成文件交来。',
  file: '上交的文件',
  what: '请选本人从手机上存的“待存档”文件，或导出的“原始数据”。每条都会核对签名，同一份导入几次也只存一次。',
  choose: '选择文件',
  drop: '也可以把文件拖到这里',
  taking: '正在核对并存档…',
  faults: {
    notOurs: '这不是七进通存的文件。请选本人从手机上存的“待存档”文件，或导出的“原始数据”。',
    damaged: '文件不完整，可能没传完或被改过。请本人再发一次，或重新存一份。',
    newer: '文件来自更新的版本。请刷新这一页，再导入一次。',
    tooLarge: '文件超过 8 MB，大得不寻常，没有导入。请确认选对了文件，或联系管理员。',
    otherUniversity: '这是别的学校的文件，没有导入。',
    empty: '文件里没有记录，不用导入。',
  },
  taken: (file: string) => `导入结果：${file}`,
  signer: (name: string, label: string) => `${name}（${label}）`,
  unknownSigner: '不认识的手机',
  stored: (count: number) => `新存档 ${count} 条。`,
  known: (count: number) => `${count} 条原先就已存档。`,
  next: '本人的手机下次联网，就会显示已存档。',
  refused,
  revoked: '没有收：这台手机已停用。手机还在的话，请给本人发个新启用码，在原手机上重新启用，记录会自己补传。',
  unknown:
    '没有收：服务器不认得这台手机。是本校老师的话，请发个新启用码，在原手机上重新启用，记录会自己补传。',
};
export type HandInMessages = typeof zhCnHandIn;
