/**
 * What the first screen says in Chinese, and what several screens share: short, spoken, courteous. Part of the bundle
 * that everybody waits for, keep it small; all else is in the catalogue of its area.
 */
export const zhCn = {
  product: '七进通',
  titleOf: (title: { zh: string; en: string }) => title.zh,
  tabs: {
    ...{ label: '主导航', home: '首页', history: '记录', scan: '扫码', problems: '问题', me: '我的' },
    waiting: (count: number) => `问题，${count} 件等您处理`,
  },
  common: {
    back: '返回',
    close: '关闭',
    retry: '再试一次',
    broken: '这一页没能打开。记录都在，请回首页再试。',
    home: '回首页',
    unknownPlace: '不在名单里的地点',
  },
  moment: {
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    day: (_year: number, month: number, day: number, weekday: string) => `${month}月${day}日 ${weekday}`,
    dayWithYear: (year: number, month: number, day: number, weekday: string) =>
      `${year}年${month}月${day}日 ${weekday}`,
    today: '今天',
    yesterday: '昨天',
    at: (day: string, time: string) => `${day} ${time}`,
  },
  state: { saved: '已保存', archived: '已存档', refused: '被拒', retracted: '已撤回' },
  archive: {
    empty: '记录会先存在手机里',
    archived: '全部已存档',
    saved: (count: number) => `${count} 条已保存，待存档`,
    others: (count: number) => `${count} 条待存档`,
    refused: (count: number) => `${count} 条被拒，请看原因`,
    revoked: '学校已停用这台手机，记录传不上去，请找发码的老师',
    unknown: '学校不认得这台手机了，请找发码的老师要新的启用码，记录都还在',
  },
  home: {
    title: '首页',
    week: (week: number, weeks: number) => `第 ${week} 周，共 ${weeks} 周`,
    notBegun: '还没开学',
    ended: '已结束',
    noCalendar: '校历还没排好，先按全部记录计数。',
    grid: '本学期七进',
    gridAll: '七进',
    total: '合计',
    scan: '扫码登记',
    log: '手动登记',
    waiting: (count: number) => `${count} 件学生问题等您处理`,
    noneWaiting: '没有等您处理的学生问题。',
    desk: '工作台',
    problems: '学生问题',
    addProblem: '记问题',
    pending: '扫到的那个地点还没登记。',
    pendingGo: '去登记',
    pendingDrop: '不登记了',
  },
  overview: {
    title: '学期进展',
    met: (met: number, all: number) => `做到 ${met} 项，共 ${all} 项`,
    open: '按条款看进展',
    next: '接下来',
    allMet: '要求的都做到了。',
    nothingDue: '眼下没有要赶的。',
    or: '或',
    and: '、',
    more: {
      records: (count: number) => `还差 ${count} 次`,
      people: (count: number) => `还差 ${count} 人次`,
      workingDays: (count: number) => `还差 ${count} 天`,
    },
    until: (month: number, day: number) => `${month}月${day}日前`,
    due: {
      week: '本周内',
      month: '本月内',
      teachingWeek: '教学礼拜前',
      semester: '学期结束前',
      year: '学年结束前',
    },
    linked: { classes: '联系班级', colleges: '联系教学院', branches: '联系党支部' },
    convened: '由您召开',
    weeks: (count: number) => `${count} 周`,
    months: (count: number) => `${count} 个月`,
    duties: (count: number) => `${count} 项`,
    lost: (what: string) => `有 ${what}已经过去，补不了，往后接着做就好`,
  },
};

/** What a catalogue has to hold; a missing key is a type error. */
export type Messages = typeof zhCn;
