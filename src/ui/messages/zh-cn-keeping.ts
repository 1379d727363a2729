/** What is said of whether this browser keeps the records. */
export const zhCnKeeping = {
  notPromised: '浏览器没答应一直留着记录',
  /** What to do about it, by how the app is open. */
  advice: {
    tab: '装到桌面，以后从桌面打开，就不容易被清理。',
    safariTab: '请把七进通添加到主屏幕，以后从那里打开。',
    installed: '手机空间紧张时可能被清理，请常联网，让记录早点存档。',
  },
  restoring: (percent: number) => `正在取回以前的记录：${percent}%。不用等，可以照常登记。`,
  install: {
    text: '7 天不打开，Safari 会清掉网页里的记录。等记录都存档后，请点“分享”，选“添加到主屏幕”，再向学校要个新启用码，从主屏幕打开并启用，记录会自己回来。',
    how: '怎么装',
    dismiss: '知道了',
  },
};
export type KeepingMessages = typeof zhCnKeeping;
