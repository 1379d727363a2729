/** What is said of students' problems, from writing one down to its end. */
export const zhCnProblems = {
  title: '学生反映的问题',
  add: '记下学生反映的问题',
  addAnother: '再记一个问题',
  blank: '还没写',
  incomplete: '还没填完，点开补上',
  done: '记下',
  remove: '不记这个问题',
  words: '学生怎么说',
  wordsHint: '用学生的原话，短一点就好，不写姓名。',
  category: '哪一类',
  outcome: '怎么处理',
  outcomes: { own: '我来跟进', referred: '转给部门', answered: '当场答复了' },
  department: '哪个部门能解决',
  pickDepartment: '选部门',
  urgency: '急不急',
  answer: '怎么答复的',
  failures: {
    wordsMissing: '请写一句学生怎么说。',
    categoryMissing: '请选一类。',
    departmentMissing: '请选一个部门。',
    answerMissing: '请写一句怎么答复的。',
  },
};

export type ProblemMessages = typeof zhCnProblems;
