import type { LinkKind, Period } from '../../domain/regulation/policy.ts';

type Measure = 'records' | 'people' | 'workingDays' | 'link' | 'filing';
interface Day {
  year: number;
  month: number;
  day: number;
}

const links: Record<LinkKind, string> = {
  classes: '联系班级',
  colleges: '联系教学院',
  branches: '联系党支部',
};
const places: Record<LinkKind, string> = { classes: '班级', colleges: '教学院', branches: '党支部' };
const units: Record<Measure, string> = {
  records: '次',
  people: '人次',
  workingDays: '天',
  link: '个',
  filing: '份',
};
const windows: Record<Period, string> = {
  week: '周',
  month: '个月',
  semester: '学期',
  year: '学年',
  once: '项',
};
const thisOne: Record<Period, string> = {
  week: '本周',
  month: '本月',
  semester: '',
  year: '本学年',
  once: '',
};
const date = ({ month, day }: Day) => `${month}月${day}日`;
const range = (from: Day, to: Day) =>
  from.month === to.month ? `${from.month}月${from.day}—${to.day}日` : `${date(from)}—${date(to)}`;

/** What is said of progress, the clauses and the reasons; fetched with the screens that say it. */
export const zhCnProgress = {
  title: '学期进展',
  period: '学期',
  semesters: '学期',
  years: '学年',
  yearName: (from: number, to: number) => `${from}—${to}学年`,
  noCalendar: '校历还没排好，排好后这里会有进展。',
  noDuties: '这段时间没有要做的。',
  by: '查看方式',
  byClause: '按条款',
  byKind: '按活动',
  and: '、',
  encouraged: '鼓励做',
  general: '“面对面”的活动',
  unit: (name: string) => `单位的事 · ${name}`,
  oneMore: (clauses: string) => `再有 1 次，${clauses} 就做到了`,
  figure: (count: number, target: number, measure: Measure, per: Period | null) =>
    `${count}/${target} ${per ? windows[per] : units[measure]}`,
  count: (count: number, measure: Measure) => `${count} ${units[measure]}`,
  states: {
    met: '做到了',
    late: '做到了，晚了些',
    declared: '已说明',
    unassigned: (linked: LinkKind) => `待分配${links[linked]}`,
    upcoming: '尚未开始',
    figure: (percent: number) => `约占工作日的 ${percent}%，只供参考`,
    asks: (remaining: number, measure: Measure, per: Period) =>
      `${thisOne[per]}还差 ${remaining} ${units[measure]}`,
    done: (per: Period) => `${thisOne[per]}做到了`,
    lost: (lost: number, per: Period) => `落下 ${lost} ${windows[per]}`,
    short: (remaining: number, measure: Measure) => `差 ${remaining} ${units[measure]}`,
  },
  marks: (met: number, all: number, missed: number, per: Period) =>
    `${all} ${windows[per]}里做到 ${met} ${windows[per]}${missed > 0 ? `，落下 ${missed} ${windows[per]}` : ''}`,
  timeline: {
    notBegun: '还没开学',
    logged: (logged: number, weeks: number) => `${weeks} 周里，${logged} 周有记录`,
    none: '还没有记录',
    label: (weeks: number[]) => `有记录的是第 ${weeks.join('、')} 周`,
    teachingWeek: (from: Day, to: Day) => `教学礼拜 ${range(from, to)}`,
    holidays: (weeks: number[]) => `放假 第 ${weeks.join('、')} 周`,
  },
  detail: {
    clause: '条款',
    reading: '怎么算的',
    windows: '各段情况',
    records: '记录',
    none: '还没有记录。',
    week: (number: number, from: Day, to: Day) => `第 ${number} 周 · ${range(from, to)}`,
    month: (month: number) => `${month}月`,
    span: (from: Day, to: Day) =>
      from.year === to.year
        ? `${from.year}年${date(from)}—${date(to)}`
        : `${from.year}年${date(from)}—${to.year}年${date(to)}`,
    windowStates: { met: '做到了', declared: '已说明', missed: '过去了', open: '进行中', future: '还没到' },
    ahead: (count: number, per: Period) => `往后还有 ${count} ${windows[per]}`,
    deadline: '时间',
    deadlineTeachingWeek: (day: Day) => `请在教学礼拜前，也就是 ${date(day)}前完成；之后做的也算，会注明。`,
    deadlineFiling: (day: Day) => `请在 ${date(day)}前报送；之后报的也算，会注明。`,
    late: '教学礼拜后',
    lateNote: (count: number) => `有 ${count} 次在教学礼拜以后，照样计入。`,
    lateFiling: '报送时已过这个日子，照样计入。',
    missed: '过去的补不了，往后接着做就好。',
    unassigned: (linked: LinkKind) =>
      `名册里还没有您的${links[linked]}。请告诉学生工作部或组织部，他们登记后，之前的记录会自动算进来。`,
    links: (linked: LinkKind) => `您的${links[linked]}`,
    shared: '几个单位合计，谁办的都算。',
    ofUnit: '单位登记',
    filings: { plan: '安排已备案', summary: '总结已报送' },
    whoFiles: '由单位经办人报学生工作部，这里只看结果。',
    missing: '没有找到这一项要求。',
    declare: '今年没有这样的学生党员',
    declareLead: '没有这样的情况，说明一下就好。',
    declaring: '将说明：今年没有这样的学生党员',
    declaringShare: (percent: number) => `将记下您的估计：${percent}%`,
    keep: '先不说明',
    declared: (day: string) => `您在${day}说明：今年没有这样的学生党员。`,
    share: '您自己估计，花在学生工作上的时间',
    shareValue: (percent: number) => `${percent}%`,
    sharedOn: (day: string, percent: number) => `您在${day}估计：${percent}%。`,
    takeBack: '收回',
    takingBack: '这条说明将收回',
    keepIt: '不收回',
    failed: '没能记下，请再试一次。',
  },
  why: {
    counts: '计入',
    misses: '没有计入',
    nothing: '这条不在您的要求里，照样存着。',
    window: (per: Period, week: number | null, from: Day, to: Day) => {
      if (per === 'week') return `第 ${week} 周`;
      if (per === 'month') return `${from.month}月`;
      return per === 'year' ? `${from.year}—${to.year}学年` : '本学期';
    },
    late: '教学礼拜后',
    reasons: {
      outsideSemester: (day: Day, side: 'before' | 'after') =>
        side === 'before' ? `那时还没开学，${date(day)}才开学。` : `那时学期已经结束，到${date(day)}为止。`,
      outsideYear: '那天不在校历排好的学年里。',
      holidayWeek: '那一周放假，不计周次。',
      shortMonth: (days: number, needed: number) =>
        `那个月只有 ${days} 天在学期里，满 ${needed} 天的月份才计。`,
      beforeAppointment: (day: Day) => `那时您还没到任，${day.year}年${date(day)}才开始。`,
      afterAppointment: (day: Day) => `那时您已经离任，任职到${day.year}年${date(day)}。`,
      appointmentTooShort: (held: number, needed: number) =>
        `那段时间您任职 ${held} 天，满 ${needed} 天才有这项要求。`,
      noScope: (linked: LinkKind) => `记录里没写是哪个${places[linked]}。`,
      noLink: (linked: LinkKind) => `那时还没有给您分配${links[linked]}。`,
      notLinked: (linked: LinkKind) => `不是您${links[linked].slice(0, 2)}的${places[linked]}。`,
      linkBegan: (linked: LinkKind, day: Day) => `${day.year}年${date(day)}起才是您的${links[linked]}。`,
      linkEnded: (linked: LinkKind, day: Day) =>
        `您的${links[linked]}那时已经换了，到${day.year}年${date(day)}为止。`,
      roleUnknown: (asked: 'convened' | 'attended') =>
        `记录里没写是召开还是参加，这里只算${asked === 'convened' ? '由您召开的' : '您参加的'}。`,
      wrongRole: (asked: 'convened' | 'attended'): string =>
        asked === 'convened' ? '这里只算由您召开的，这条是参加。' : '这里只算您参加的，这条是召开。',
      noPeople: '记录里没写见了多少人次。',
      weekend: '那天是周末，这里只看工作日。',
      holidayDay: '那一周放假，这里只看工作日。',
    },
  },
};

/** What a catalogue of these words has to hold. */
export type ProgressMessages = typeof zhCnProgress;
