/** What is said of photographs; fetched with the screens that show or take any. */
export const zhCnPhotos = {
  title: '照片',
  field: {
    legend: '照片（可不加）',
    hint: '照片会自动缩小，并去掉拍摄地点。请别拍学生的证件。',
    camera: '拍照',
    album: '从相册选',
    busy: '正在处理照片…',
    nth: (n: number) => `第 ${n} 张照片`,
    remove: (n: number) => `去掉第 ${n} 张照片`,
    full: (max: number) => `已有 ${max} 张，加满了。`,
    failures: {
      unreadable: '有照片打不开，没能加上，请换一张。',
      storageFull: '手机存满了，照片没加上；文字照样能保存。',
      failed: '照片没能加上，请再试一次；文字照样能保存。',
      tooMany: '照片够多了，多选的没有加。',
    },
  },
  strip: {
    open: (n: number, count: number) => `看照片，第 ${n} 张，共 ${count} 张`,
    fetching: '正在取照片…',
    failures: {
      offline: '这张照片不在本机，有网时再看。',
      missing: '这张照片还没传到学校，暂时看不了。',
    },
  },
  kept: {
    none: '还没有照片',
    total: (count: number, size: string) => `${count} 张，共 ${size}`,
    waiting: (count: number) => `${count} 张等有网时传到学校`,
    noneWaiting: '都已传到学校',
    room: (size: string) => `浏览器估计还能存 ${size}`,
    roomUnknown: '本机空间',
    promised: '浏览器已答应不清理',
    notPromised: '空间紧张时，浏览器可能会清理；已存档的学校都有',
    drop: '腾出空间',
    dropWhat: (size: string) => `只留小图，可腾出 ${size}`,
    dropLead: '学校已有的大图',
    dropped: '空间已腾出，小图都在。',
    dropFailed: '没能腾出空间，请再试一次。',
  },
};

export type PhotosMessages = typeof zhCnPhotos;
