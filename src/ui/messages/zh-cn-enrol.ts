/** What enrolling says, and what stands in its place inside of another app’s browser. */
export const zhCnEnrol = {
  title: '启用',
  heading: '走到学生中去，扫一扫就记下',
  lead: '领导干部深入基层、联系学生的履职纪实，不用再填纸表。',
  label: '启用码',
  hint: '10 位字母和数字，在发给您的消息里；整条链接也可以粘贴到这里。',
  action: '启用这台手机',
  busy: '正在启用…',
  welcome: (name: string) => `${name}，您好！这台手机已启用`,
  already: '这台手机已经启用了，可以直接用。',
  sharedKept: '照片先留在手机里，启用后在首页接着登记。',
  failures: {
    malformedCode: '启用码应是 10 位字母和数字，请对照消息再看一遍。',
    codeUnknown: '没有找到这个启用码。请对照消息再输一次；还不行，请找发码的老师。',
    codeUsed: '这个启用码已经用过了，请找发码的老师再要一个。',
    codeExpired: '启用码过了 7 天就失效了，请找发码的老师再要一个。',
    tooManyTries: '试得有点多了，请过一会儿再试。',
    otherPerson: '这个启用码是别人的，这台手机上已有您的记录。请找发码的老师要您自己的启用码。',
    offline: '连不上学校服务器。启用要用一次网，请连上网再试。',
    storageUnavailable: '这个浏览器现在存不了东西，可能开着无痕模式。请换普通窗口再打开。',
    failed: '没能启用，请过一会儿再试；还不行，请找发码的老师。',
  },
  browser: {
    title: '换到浏览器',
    heading: '请在浏览器里打开',
    lead: '这里存不住记录，换到手机浏览器就好：',
    stepMenu: '点右上角“…”',
    stepOpen: '选“在浏览器打开”',
    otherwise: '找不到这一项？复制链接，粘贴到浏览器里。',
    picture: '右上角的“…”菜单里有“在浏览器打开”',
    copyLink: '复制链接',
    copied: '已复制',
    copyFailed: '没能复制，请长按上面的文字。',
  },
};

export type EnrolMessages = typeof zhCnEnrol;
