/** What is said under 我的. */
export const zhCnMe = {
  title: '我的',
  clerk: '单位联络员',
  office: '办公室',
  noAppointment: '名册里暂时没有任职',
  desk: '工作台',
  deskDetail: '在电脑上用更方便',
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
  waiting: {
    count: (count: number) => `${count} 条还没存档`,
    since: (count: string, waited: string) => `${count}，最早一条已等了 ${waited}`,
    hours: (hours: number) => `${hours} 小时`,
    days: (days: number) => `${days} 天`,
  },
  handIn: {
    title: '存成文件交给学校',
    detail: '一直传不上去时，换个办法存档',
    preparing: '正在准备…',
    failed: '没能读出记录，请关掉再试一次。',
    nothing: '记录都已存档，不用交文件了。',
    lead: (count: number) =>
      `文件里是还没存档的 ${count} 条。请用微信、邮件或 U 盘交给学生工作部或单位联络员，由老师导入。`,
    after: '手机里的记录不会少。老师导入后，手机再联网就会显示已存档。',
    shutOut: '学校还没重新启用这台手机，文件暂时收不了。请找发码的老师要新启用码，启用后记录会自己补传。',
    photos: (count: number) => `${count} 张照片不在文件里，等手机能联网时再传。`,
    give: '把文件交出去',
    done: { shared: '文件已交出去', downloaded: '文件已交给浏览器下载，请记得交给老师' },
    file: (name: string, today: string) => `七进通-待存档-${name}-${today}.txt`,
  },
  phone: '这台手机',
  enrolledAt: (day: string) => `${day}启用`,
  textSize: '字号',
  textSizes: { standard: '标准', large: '大' },
  about: '关于七进通',
  aboutDetail: '隐私、介绍、意见建议',
};

export type MeMessages = typeof zhCnMe;
