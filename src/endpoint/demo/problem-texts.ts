/** A problem as students of the fictional campus might put it. Everything is invented; nobody is named. */
export interface DemoConcern {
  /** Category and urgency, by the policy's ids. */
  category: string;
  urgency: string;
  words: string;
  /** The kind of place where it was heard, or the place in words. */
  heardIn?: 'dorm' | 'canteen';
  where?: string;
  /** The id of the unit that can solve it. */
  department: string;
  /** What that unit answers. */
  answer: string;
}

export const DEMO_CONCERNS: readonly DemoConcern[] = [
  {
    ...{ category: 'dorm', urgency: 'soon', heardIn: 'dorm', department: 'logistics' },
    words: '晚间热水供应时间偏短，下晚自习后洗不上热水。',
    answer: '已将热水供应延长至 23:00，本周起执行。',
  },
  {
    ...{ category: 'logistics', urgency: 'soon', heardIn: 'dorm', department: 'logistics' },
    words: '四楼卫生间下水慢，返味明显。',
    answer: '已疏通管道并更换地漏，请同学们再观察一周。',
  },
  {
    ...{ category: 'dorm', urgency: 'normal', heardIn: 'dorm', department: 'logistics' },
    words: '公共洗衣机数量不足，周末排队较长。',
    answer: '已采购四台，月底前安装到位。',
  },
  {
    ...{ category: 'safety', urgency: 'urgent', heardIn: 'dorm', department: 'logistics' },
    words: '楼道应急灯有两盏不亮。',
    answer: '当天已全部更换，并对整栋楼做了排查。',
  },
  {
    ...{ category: 'canteen', urgency: 'normal', heardIn: 'canteen', department: 'logistics' },
    words: '晚餐后窗口关得早，下实验课后没有热菜。',
    answer: '已安排两个窗口延时到 20:00。',
  },
  {
    ...{ category: 'canteen', urgency: 'normal', heardIn: 'canteen', department: 'logistics' },
    words: '希望多一些清淡菜品，价格标得更清楚。',
    answer: '已增设清淡窗口，价格牌本周更换。',
  },
  {
    ...{ category: 'teaching', urgency: 'soon', where: '选课系统', department: 'undergraduate' },
    words: '选课高峰期系统打不开，错过了想选的课。',
    answer: '下一轮将分年级错峰开放，并为受影响的同学补选。',
  },
  {
    ...{ category: 'teaching', urgency: 'normal', where: '立志楼', department: 'undergraduate' },
    words: '希望期末前公共课能安排集中答疑。',
    answer: '各公共课考前一周安排两次答疑，时间地点另行公布。',
  },
  {
    ...{ category: 'aid', urgency: 'normal', where: '谈心谈话', department: 'student-affairs' },
    words: '临时困难补助办理时间较长，不清楚办到哪一步。',
    answer: '办理时限压缩到五个工作日，进度可在线查询。',
  },
  {
    ...{ category: 'mental', urgency: 'soon', where: '班会', department: 'student-affairs' },
    words: '白天有课，希望心理咨询增加晚间时段。',
    answer: '周一至周四晚间增开两个时段，可提前预约。',
  },
  {
    ...{ category: 'career', urgency: 'normal', where: '班会', department: 'student-affairs' },
    words: '招聘信息分散在各个群里，希望集中发布。',
    answer: '已建统一发布页，每天更新。',
  },
  {
    ...{ category: 'management', urgency: 'normal', where: '图书馆', department: 'library' },
    words: '自习座位预约后长时间空占。',
    answer: '离座超过三十分钟自动释放，本月起试行。',
  },
];

export const ANSWERED_ON_THE_SPOT = '已当场说明办理流程，同学表示清楚了。';
export const CANNOT_BE_SOLVED = '涉及楼体管线改造，目前不具备条件，建议纳入学校改造计划。';
export const EXPLAINED = '已到宿舍向同学们说明原因，取得理解。';
export const REPORTED = '多栋宿舍有同样反映，建议学校统筹安排。';
export const TOLD = '已在班群和楼栋公告栏反馈。';
export const CLOSED = '同学们确认已解决。';
