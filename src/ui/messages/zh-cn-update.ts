/** What is said of a new version of the app. */
export const zhCnUpdate = {
  title: '有新版本',
  text: '七进通有新版本',
  action: '更新',
  later: '以后再说',
  held: '另一个页面还有没保存的内容，保存后再更新。',
};

export type UpdateMessages = typeof zhCnUpdate;
