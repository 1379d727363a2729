/** What is said under 我的. */
export const zhCnMe = {
  title: '我的',
  clerk: '单位联络员',
  office: '办公室',
  noAppointment: '名册里暂时没有任职',
  sync: '存档',
  lastSync: '上次联系学校服务器',
  neverSynced: '还没联系上过',
  syncNow: '立即同步',
  statuses: {
    idle: '有网时会自动存档',
    running: '正在同步…',
    unreachable: '暂时连不上学校服务器，会自动再试',
    failed: '学校服务器出了点问题，会自动再试',
  },
  phone: '这台手机',
  enrolledAt: (day: string) => `${day}启用`,
  privacy: '隐私',
  privacyText: [
    '只记您自己做的事：在哪里、什么时候、写了什么；不定位，不记学生姓名；照片由您自己加，会去掉拍摄地点。',
    '记录只用于履职纪实，不排名。',
  ],
};

export type MeMessages = typeof zhCnMe;
