/** The list of activities from which one is logged without a poster. */
export const zhCnLog = {
  title: '记什么',
  unfinished: '没填完的',
  unnamed: '登记',
  problem: '学生问题',
  again: '再记一次',
  last: (day: string) => `上次 ${day}`,
  people: (count: number) => `${count} 人次`,
  due: '还差的',
  more: (count: number, measure: 'records' | 'people' | 'workingDays') =>
    `差 ${count} ${{ records: '次', people: '人次', workingDays: '天' }[measure]}`,
  until: {
    week: '本周内',
    month: '本月内',
    teachingWeek: '教学礼拜前',
    semester: '学期结束前',
    year: '学年结束前',
  },
  shared: {
    ask: (count: number) => `收到 ${count} 张照片，记到哪一条？`,
    leftOut: (max: number) => `一条记录最多 ${max} 张，多的没收。`,
    waiting: '收到的照片还没登记',
    drop: '不要了',
    none: '没收到照片。请回相册选好照片，再分享给七进通。',
    storageFull: '手机存满了，照片没收下；文字照样能登记。',
  },
  others: '其他活动',
  all: '全部活动',
};

export type LogMessages = typeof zhCnLog;
