/** How the app is put on the home screen, in the words of each browser's own menus. */
export const zhCnInstall = {
  title: '装到桌面',
  cell: '像应用一样打开，没网也能用',
  lead: '装到桌面后，点图标就能打开，没网也能用。',
  action: '装到桌面',
  accepted: '正在装，一会儿到桌面上找“七进通”',
  done: '已经装好了，以后点桌面上的“七进通”打开。',
  steps: {
    safari: [
      '点“分享”（方框里有个向上的箭头；没看到就先点“…”）',
      '往下翻，选“添加到主屏幕”',
      '点右上角“添加”',
    ],
    otherOnIphone: [
      '复制下面的链接，用 Safari 打开',
      '在 Safari 里点“分享”，选“添加到主屏幕”',
      '点右上角“添加”',
    ],
    huawei: ['点底部的四个点“⁘”', '点“添加至”，选“桌面”', '点“添加”'],
    xiaomi: [
      '点底部的“≡”',
      '点“添加书签”，选“桌面”（新版在“工具箱”里）',
      '没反应？到手机设置里给浏览器打开“桌面快捷方式”',
    ],
    oppo: ['点底部的“≡”', '点“添加到”，选“桌面”', '点“添加”'],
    vivo: ['点底部的“≡”', '点“添加书签”，选“手机桌面”', '没反应？到手机设置里给浏览器打开“桌面快捷方式”'],
    samsung: ['点右下角“≡”', '点“添加页面至”，选“主屏幕”', '点“添加”'],
    edge: ['点底部的“≡”', '点“添加到手机”', '点“安装”'],
    chrome: ['点右上角“⋮”', '点“添加到主屏幕”', '点“安装”'],
    desktop: ['看地址栏右边有没有“安装”图标，有就点它', '没有的话，在浏览器菜单里找“安装七进通”'],
    other: ['打开浏览器菜单', '找“添加到桌面”或“添加到主屏幕”', '找不到？换手机自带的浏览器打开'],
  },
  /** What becomes of the records, where the icon opens what the browser keeps, and where it does not. */
  same: '装好后记录都在，不用重新启用。',
  apart: '等记录都存档后再装。装好要启用一次：请向发码的老师要个新启用码，从桌面打开后输入，记录会自己回来。',
};

export type InstallMessages = typeof zhCnInstall;
