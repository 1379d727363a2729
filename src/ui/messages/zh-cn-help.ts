/** What the introduction, the page about the app and the feedback form say. */
export const zhCnHelp = {
  about: {
    title: '关于七进通',
    lead: '按学校的实施办法（科大党发〔2025〕30号），领导干部走到学生中去，在这里扫一扫、点两下，就把履职记下来。',
    version: (version: string, day: string) => `版本 ${version}，${day}`,
    intro: '再看一遍介绍',
    feedback: '意见建议',
    feedbackDetail: '哪里不好用、想要什么，告诉学生工作部',
    privacy: '您的隐私',
    /** Each a question and its answer; only what holds, see `src/domain/README.md`. */
    answers: [
      {
        question: '记什么',
        answer: [
          '您填的内容：什么活动、什么时间、在哪里、见到多少学生、写了什么；还有您记下的学生问题和意见建议。',
          '用的是哪种手机、哪种浏览器。',
        ],
      },
      {
        question: '不要什么',
        answer: [
          '不定位，不要学生姓名。',
          '照片您自己加才有，拍摄地点会去掉。',
          '扫码时的画面不保存、不上传。',
        ],
      },
      {
        question: '存在哪里',
        answer: ['先存在这台手机，有网时送到学校服务器，不送到别处。'],
      },
      {
        question: '存多久',
        answer: [
          '学校服务器上的不会自动删除。更正、撤回都留着底，谁也改不了原来的话。',
          '手机上的，清除浏览器数据就没有了。',
        ],
      },
      {
        question: '谁能看',
        answer: [
          '您自己和学生工作部。照片也只有这两边看得到。',
          '单位联络员：看得到您在本单位任职期间的记录和进展。',
          '经手单位的领导和联络员：看得到相关的学生问题。',
          '系统管理员：看得到记录里的疑问、各项操作和意见建议。',
          '需要核验时，学生工作部和系统管理员能导出全校的记录，联络员能导出本单位的。',
          '不排名。',
        ],
      },
      {
        question: '不用了怎么办',
        answer: [
          '换手机、丢了手机或不再使用，请告诉学生工作部或单位联络员，停用这台手机。',
          '已存档的记录留在学校。',
        ],
      },
    ],
  },
  intro: {
    page: (title: string, page: number, pages: number) => `${title}，第 ${page} 页，共 ${pages} 页`,
    pages: [
      { title: '扫海报就记下', text: '宿舍、食堂、教室贴着海报，扫一下再点“保存”，一次走访就记好了。' },
      { title: '没信号也能记', text: '“已保存”是存进了手机，“已存档”是学校服务器也收到了。有网时会自动送。' },
      { title: '进度自己看', text: '每条要求做到了几次、还差几次，打开就知道。只和要求比，不排名。' },
    ],
    next: '下一步',
    skip: '跳过',
    begin: '开始用',
  },
  feedback: {
    title: '意见建议',
    words: '您想说的',
    hint: '会带上您的姓名，学生工作部和系统管理员能看到。',
    save: '保存',
    saved: '已保存，有网时自动送到',
    missing: '请写一两句再保存。',
    failures: {
      storageFull: '手机存满了，还没保存上。请清理一些空间，再按“保存”；写的都在。',
      notEnrolled: '这台手机还没启用，没能保存；写的都在。',
      failed: '没能保存，请再按一次“保存”；写的都在。',
    },
    given: '您提过的',
  },
};

export type HelpMessages = typeof zhCnHelp;
