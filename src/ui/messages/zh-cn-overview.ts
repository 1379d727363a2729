import type { FlagName } from '../../domain/evidence/flag.ts';
import type { LinkKind } from '../../domain/regulation/policy.ts';
import { zhCnProgress } from './zh-cn-progress.ts';

interface Day {
  year: number;
  month: number;
  day: number;
}
const date = ({ month, day }: Day) => `${month}月${day}日`;
const linked: Record<LinkKind, string> = { classes: '班级', colleges: '教学院', branches: '学生党支部' };
const links: Record<LinkKind, string> = {
  classes: '联系班级',
  colleges: '联系教学院',
  branches: '联系党支部',
};

/** Of somebody else's record: what does not fit, and nothing about why. */
const flagSentences: Record<FlagName, string> = {
  placeUnknown: '地点码查不到',
  placeWithdrawn: '地点码当时已停用',
  outsideSemester: '日期不在学期内',
  clockBackwards: '登记时间比同一部手机前面的记录早',
  outsideBracket: '登记时间和服务器时间对不上',
  tooFarTooSoon: '和前一次在两栋楼，间隔很短',
  twiceTheSame: '和另一条像是同一次走访',
};

/** What the overview says in Chinese. */
export const zhCnOverview = {
  title: '总览',
  print: '打印',
  noCalendar: '校历还没排好，排好后这里会有各项情况。',
  toCalendar: '去排校历',
  printedOn: (day: Day) => `截至 ${day.year}年${date(day)}的登记情况。`,
  people: (people: number, enrolled: number) => `${people} 人，已启用 ${enrolled} 人`,
  required: (met: number, total: number) => `要求做到 ${met}/${total} 项`,
  and: '、',
  comma: '，',
  help: {
    title: '需要我们帮忙的',
    none: '眼下没有需要帮忙的。',
    link: (kind: LinkKind, people: number) => `${people} 人应联系${linked[kind]}，名册里还没分配。`,
    unitDuty: (title: string, isLate: boolean, by: Day, units: number) => {
      const when = isLate ? `${date(by)}已过` : `${date(by)}前要办`;
      return units > 0
        ? `${title}：${when}，还有 ${units} 个单位没有登记。`
        : `${title}：${when}，还没有登记。`;
    },
    notEnrolled: (people: number) => `${people} 人还没有启用手机。`,
    endsSoon: (title: string, by: Day, people: number) => `${title}：${date(by)}到期，${people} 人还差一些。`,
    placesWithoutCode: (places: number) => `${places} 个地点没有能用的地点码，扫不了海报。`,
    problemsOverdue: (department: string, problems: number) =>
      `${department}：${problems} 个学生问题过了答复日期。`,
    unit: (name: string, people: number) => `${name} ${people} 人`,
    moreUnits: (units: number) => `还有 ${units} 个单位`,
    go: {
      roster: '去名册分配',
      filings: '去看备案',
      enrolment: '去发启用码',
      places: '去补地点码',
      problems: '去看学生问题',
    },
  },
  clauses: {
    title: '按条款',
    caption: '每项要求有多少人做到',
    duty: '要求',
    share: '分布',
    people: '适用',
    states: {
      met: '做到',
      onTrack: '进行中',
      behind: '落后',
      upcoming: '未到期',
      missed: '未做到',
      unassigned: '待分配',
    },
    count: (state: string, people: number) => `${state} ${people} 人`,
    encouraged: '鼓励',
    noVerdict: '只作参考',
    none: '这个学期还没有适用的要求。',
  },
  units: {
    title: '按单位',
    caption: '各单位的情况，按名册顺序',
    unit: '单位',
    people: '人数',
    enrolled: '已启用',
    required: '要求做到',
    waiting: '待办',
    unassigned: (people: number) => `${people} 人待分配联系`,
    notEnrolled: (people: number) => `${people} 人未启用`,
    unitDuty: (title: string, isLate: boolean) => (isLate ? `${title}已过期` : `${title}快到期`),
  },
  unit: {
    duties: '单位的事',
    dutiesCaption: '本单位自己的几件事',
    duty: '事项',
    state: '情况',
    when: '日期',
    by: (day: Day) => `${date(day)}前`,
    shared: '几个单位合计',
    people: '本单位的人',
    peopleCaption: '各人的情况，按姓名顺序',
    name: '姓名',
    posts: '职务',
    phone: '手机',
    isEnrolled: '已启用',
    notEnrolled: '未启用',
    required: '做到',
    open: '还要做的',
    allMet: '都做到了',
    noDuties: '没有适用的要求',
    nobody: '这一天，本单位没有任职的人。',
    item: (title: string, words: string) => `${title}：${words}`,
  },
  person: {
    caption: '逐项要求的情况',
    duty: '要求',
    figure: '完成',
    state: '情况',
    window: '时段',
    windows: (count: number) => `共 ${count} 段`,
    records: (title: string, figure: string) => `${title} ${figure}，看记录`,
    linkHeld: '已分配',
    noDuties: '这个学期没有适用的要求。',
  },
  records: {
    title: (name: string, duty: string) => `${name} · ${duty}`,
    caption: '数字背后的记录',
    counted: (count: number) => `计入 ${count} 条`,
    date: '日期',
    kind: '活动',
    place: '地点',
    people: '人次',
    note: '备注',
    verdict: '是否计入',
    counts: (window: string) => `计入${window}`,
    late: '教学礼拜后',
    misses: (reason: string) => `没有计入：${reason}`,
    retracted: '本人已撤回，不计',
    amended: '更正过',
    flag: (name: FlagName) => `疑问：${flagSentences[name]}。`,
    answer: (text: string | null) => (text === null ? '本人还没有说明。' : `本人说明：${text}`),
    flagsFailed: '有没有疑问暂时读不到，请刷新再看。',
    none: '这个学期还没有这一项的记录。',
    elsewhere: (count: number) => `另有 ${count} 条计入，是在其他单位任职时登记的，这里看不到。`,
    link: '这一项看名册里的分配，没有要登记的记录。',
  },
  trend: {
    title: '每周登记',
    lead: (running: string, before: string | null) =>
      before === null
        ? `实心是${running}。没有上一学期可以对照。`
        : `实心是${running}，空框是${before}的同一周。`,
    running: '本学期',
    before: '上学期同期',
    total: (running: number, before: number | null) =>
      before === null ? `${running} 次` : `${running} 次，上学期同期 ${before} 次`,
    week: (week: number) => `第 ${week} 周`,
    weeks: '周次',
    table: '用表格看',
    caption: '每周登记的次数',
    chart: (category: string, running: number, before: number | null) =>
      before === null
        ? `${category}每周登记的次数，共 ${running} 次`
        : `${category}每周登记的次数，共 ${running} 次，上学期同期 ${before} 次`,
  },
  /** As of somebody else's record. */
  reasons: {
    ...zhCnProgress.why.reasons,
    beforeAppointment: (day: Day) => `那时还没到任，${day.year}年${date(day)}才开始。`,
    afterAppointment: (day: Day) => `那时已经离任，任职到${day.year}年${date(day)}。`,
    appointmentTooShort: (held: number, needed: number) =>
      `那段时间任职 ${held} 天，满 ${needed} 天才有这项要求。`,
    noLink: (kind: LinkKind) => `那时还没有分配${links[kind]}。`,
    notLinked: (kind: LinkKind) => `不是本人联系的${linked[kind]}。`,
    linkBegan: (kind: LinkKind, day: Day) => `${day.year}年${date(day)}起才是本人的${links[kind]}。`,
    linkEnded: (kind: LinkKind, day: Day) =>
      `本人的${links[kind]}那时已经换了，到${day.year}年${date(day)}为止。`,
    roleUnknown: (asked: 'convened' | 'attended') =>
      `记录里没写是召开还是参加，这里只算${asked === 'convened' ? '本人召开的' : '本人参加的'}。`,
    wrongRole: (asked: 'convened' | 'attended'): string =>
      asked === 'convened' ? '这里只算本人召开的，这条是参加。' : '这里只算本人参加的，这条是召开。',
  },
};
export type OverviewMessages = typeof zhCnOverview;
