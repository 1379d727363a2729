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
  others: '其他活动',
  all: '全部活动',
};

export type LogMessages = typeof zhCnLog;
