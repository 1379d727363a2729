/** What the desk says around the feedback that people have given. */
export const zhCnDeskFeedback = {
  title: '意见建议',
  lead: '领导干部在手机上写给学生工作部的话，新的在前。',
  none: '还没有人提过意见建议。',
  columns: { date: '日期', name: '姓名', units: '单位', words: '说了什么' },
  joiner: '、',
  older: '看更早的',
  newest: '回到最新的',
};

export type DeskFeedbackMessages = typeof zhCnDeskFeedback;
