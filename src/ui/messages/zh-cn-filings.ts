import type { FilingState } from '../../domain/office/filings/filing-state.ts';

type Kind = 'plan' | 'summary';

const kinds: Record<Kind, string> = { plan: '安排备案', summary: '工作总结' };
const verbs: Record<Kind, string> = { plan: '备案', summary: '报送' };
const states: Record<FilingState, string> = {
  notDue: '未到期',
  waiting: '待报',
  overdue: '过期未报',
  filed: '已报',
  filedLate: '迟报',
};

/** What is said where units file their plans and summaries. */
export const zhCnFilings = {
  title: '备案与总结',
  kinds,
  verbs,
  states,
  kind: '哪一种',
  search: '找单位',
  searchHint: '单位名称',
  onlyWanting: '只看还没报的',
  lead: (plans: [number, number] | null, summaries: [number, number]) =>
    [...(plans ? [`安排已报 ${plans[0]}/${plans[1]}`] : []), `总结已报 ${summaries[0]}/${summaries[1]}`].join(
      '，',
    ),
  caption: '各单位的备案与总结',
  unit: '单位',
  notOwed: '春季学期不用报',
  due: (day: string) => `${day}前报`,
  filedBy: (day: string, name: string | null) => (name === null ? day : `${day}，${name}`),
  corrected: (count: number) => `更正过 ${count} 次`,
  noWanting: '都报了。',
  noUnit: '没有找到这个单位。',
  lists: {
    progress: '进度明细表',
    problems: '问题清单表',
    allName: '全校',
    progressFile: (unit: string, semester: string) => `${unit}-进度明细-${semester}.xlsx`,
    problemsFile: (unit: string, semester: string) => `${unit}-学生问题清单-${semester}.xlsx`,
  },
  docxFile: (kind: Kind, unit: string, semester: string) =>
    `${unit}-${kind === 'plan' ? '领导干部联系学生工作安排' : '领导干部联系学生工作情况总结'}-${semester}.docx`,
  downloadDraft: '下载 Word 稿',
  download: '下载 Word',
  views: {
    label: '看什么',
    write: '写稿',
    preview: '预览',
    versions: (count: number) => (count === 0 ? '报过的' : `报过的（${count}）`),
  },
  status: {
    notDue: (day: string | null) => (day === null ? '还没到期。' : `还没到期，${day}前报送。`),
    waiting: (day: string | null) => (day === null ? '等您报送。' : `等您报送，${day}前。`),
    overdue: (day: string | null) => (day === null ? '过了期限，还没报。' : `期限是${day}，还没报。`),
    filed: (day: string, name: string | null) => `${name === null ? '' : `${name}于`}${day}报送。`,
    filedLate: (day: string, name: string | null, deadline: string) =>
      `${name === null ? '' : `${name}于`}${day}报送，期限是${deadline}。`,
  },
  draft: {
    saved: (time: string) => `已存草稿 ${time}`,
    untouched: '还没改动，下面是按名册和办法写好的',
    saving: '正在存草稿…',
    failed: '草稿还没存上，您写的都在，会自动再试。',
    conflict: '有几处两个人都改了，请先选一下',
    resumed: '上次没来得及存上的内容，已经补回来了。',
    merged: (name: string | null) => `${name ?? '另一位'}刚才也改了这份草稿，两边的改动都留下了。`,
  },
  write: {
    planLead: '每一段都可以改。没改过的段落跟着名册走；改过的照您写的留着。',
    summaryLead: '数字由记录算出，报送时定下来。您写的是下面这几段，再选几条记录作事例。',
    optional: '可不写',
    restore: '用回自动写的',
    restored: '已用回自动写的文字',
    undo: '撤销',
    edited: '改过',
  },
  conflict: {
    title: (name: string | null) => `${name ?? '另一位'}在您写的时候也改了这一段：`,
    empty: '（删成了空白）',
    takeTheirs: '用对方的',
    keepMine: '留我的',
    keepBoth: '两段都留',
  },
  examples: {
    title: '典型事例',
    hint: '从有文字的记录里选，像身份证号、学号、电话的数字已经盖住。',
    none: '还没选。',
    add: '选记录',
    pick: '选作典型事例的记录',
    search: '搜索',
    searchHint: '人、地点、内容',
    choose: '选上',
    remove: '去掉',
    up: '往前挪',
    of: (person: string, day: string, kind: string) => `${person}，${day}，${kind}`,
    nothing: '没有找到这样的记录。',
    noCandidates: '这学期还没有写了文字的记录。',
    full: (most: number) => `最多选 ${most} 条。`,
    more: (count: number) => `还有 ${count} 条，多打几个字就能找到。`,
  },
  preview: {
    loading: '正在按草稿和记录排版…',
    note: '这是现在报出去会有的样子；字体以 Word 稿为准。',
    unsaved: '草稿还没存上，这里是上次存好的样子。',
  },
  file: {
    title: { plan: '安排备案', summary: '报送工作总结' } satisfies Record<Kind, string>,
    again: '更正后再报',
    frozen: {
      plan: '报出以后，这份安排的文字和附表就定下来，照今天的样子存档，不能再改。',
      summary: '报出以后，文字、数字、事例和问题清单就定下来，照今天的记录存档，不能再改。',
    } satisfies Record<Kind, string>,
    correction: '以后发现要更正，可以再报一次；前面报的都留着。',
    first: '以前报的都留着，按期与否以第一次报送的日子为准。',
    late: (day: string) => `期限是${day}，现在报会记为迟报。`,
    done: { plan: '已备案', summary: '已报送' } satisfies Record<Kind, string>,
    changed: '刚才有人改了草稿，或者已经报过了。请看一看再报。',
    seePreview: '先看预览',
  },
  versions: {
    none: '还没有报过。',
    newest: '最新',
    item: (day: string, name: string | null) => (name === null ? `${day}报送` : `${day}报送，${name}`),
    open: '看这一份',
    noText: '这一份是早先报的，系统里没有留下文字。',
  },
  later: {
    title: (count: number) => `报送之后又有 ${count} 条记录`,
    lead: '这些记录是报送之后才到、才改的，报出的总结里没有。需要的话，可以更正后再报一次。',
    caption: '报送之后的记录',
    date: '日期',
    person: '领导干部',
    kind: '活动',
    change: '变动',
    received: '到达时间',
    changes: { logged: '后到', amended: '后改', retracted: '后撤回' },
  },
};
export type FilingsMessages = typeof zhCnFilings;
