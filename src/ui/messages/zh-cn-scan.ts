/** What the camera’s screen says, and the sheet beside it where a code is typed. */
export const zhCnScan = {
  title: '扫码',
  aim: '对准海报上的二维码',
  asking: '浏览器会问能不能用相机，请点“允许”。只用来读海报上的码，画面不保存、不上传。',
  opening: '正在打开相机…',
  dark: '光线太暗，请换个亮一点的角度',
  darkTorch: '光线太暗，可以点“开灯”',
  torchOn: '开灯',
  torchOff: '关灯',
  camera: '换相机',
  picture: '相册',
  type: '输入地点码',
  reading: '正在看图片…',
  notPoster: '这不是七进通的海报，请对准海报上的码。',
  noCodeInPicture: '图片里没找到二维码，请换一张清楚些的。',
  pictureFailed: '这张图片打不开，请换一张。',
  codeTitle: '输入地点码',
  codeLabel: '地点码',
  codeHint: '海报二维码下面的 16 位字母和数字',
  codeMalformed: '地点码应是 16 位字母和数字，请对照海报再看一遍。',
  codeGo: '去登记',
  failures: {
    permissionDenied: '相机没有开放给七进通',
    noCamera: '这台设备上没找到相机',
    cameraBusy: '相机正被别的应用占着',
    unsupported: '这个浏览器用不了相机',
    failed: '相机没能打开',
  },
  remedies: {
    permissionDenied: [
      'iPhone：打开“设置”，找到“Safari 浏览器”，把“相机”改为“允许”。',
      '安卓：长按七进通图标，点“应用信息”或“权限”，打开“相机”。',
      '在浏览器里打开的：点网址旁边的小图标，把“相机”改为“允许”。',
    ],
    noCamera: ['可以从相册选一张海报照片，或输入地点码。'],
    cameraBusy: ['请关掉别的正在用相机的应用，再试一次。'],
    unsupported: ['请用手机自带的浏览器打开，或输入地点码。'],
    failed: ['请再试一次；也可以从相册选图，或输入地点码。'],
  },
};

export type ScanMessages = typeof zhCnScan;
