import type { Place } from '../../domain/place.ts';
import type { Branch } from '../../domain/roster.ts';

/** A college of the fictional campus. `id` begins the ids of what belongs to it. */
export interface DemoCollege {
  id: string;
  name: string;
  majors: string[];
}

export const DEMO_COLLEGES: DemoCollege[] = [
  { id: 'computing', name: '计算机学院', majors: ['计算机', '软件', '人工智能', '网络'] },
  { id: 'civil', name: '土木工程学院', majors: ['土木', '道桥', '给排水'] },
  { id: 'mechanical', name: '机电工程学院', majors: ['机械', '车辆', '自动化'] },
  { id: 'humanities', name: '人文学院', majors: ['汉语言', '新闻', '历史'] },
  { id: 'business', name: '商学院', majors: ['会计', '金融', '工商'] },
  { id: 'chemistry', name: '化学化工学院', majors: ['化工', '制药', '材料'] },
];

/** One student Party branch in each college: those that leaders are linked to. */
export function createDemoBranches(): Branch[] {
  return DEMO_COLLEGES.map(({ id, name }) => ({
    id: `branch-${id}-1`,
    name: `${name}学生第一党支部`,
    college: id,
  }));
}

const GROUNDS = ['北苑', '南苑', '东苑', '西苑', '琴湖苑'];
const BUILDINGS = [
  { id: 'lizhi', name: '立志楼' },
  { id: 'mingde', name: '明德楼' },
  { id: 'zhixing', name: '知行楼' },
  { id: 'boxue', name: '博学楼' },
];

/** Every place of the campus where a poster hangs, in an order that never changes. */
export function createDemoPlaces(): Place[] {
  return [
    ...createDormitories(),
    ...['第一食堂', '第二食堂', '第三食堂', '清真食堂'].map(
      (name, index): Place => ({ id: `canteen-${index + 1}`, kind: 'canteen', name }),
    ),
    ...createClassrooms(),
    ...createClasses(),
    ...['青年志愿者协会', '机器人社', '晨读社', '摄影社', '羽毛球社'].map(
      (name, index): Place => ({ id: `club-${index + 1}`, kind: 'club', name }),
    ),
    { id: 'lecture-1', kind: 'lecture', name: '大学生活动中心报告厅', building: '大学生活动中心' },
    { id: 'lecture-2', kind: 'lecture', name: '图书馆学术报告厅', building: '图书馆' },
  ];
}

/** 30 dormitories: six in each of five grounds, each ground's first house with the first college, and so on. */
function createDormitories(): Place[] {
  return GROUNDS.flatMap((ground, groundIndex) =>
    DEMO_COLLEGES.map(
      ({ id }, house): Place => ({
        id: `dorm-${groundIndex + 1}-${house + 1}`,
        kind: 'dorm',
        name: `${ground}${house + 1}栋`,
        building: ground,
        college: id,
      }),
    ),
  );
}

/** 40 classrooms: ten in each of four buildings, two wings of five. */
function createClassrooms(): Place[] {
  return BUILDINGS.flatMap((building) =>
    ['A', 'B'].flatMap((wing) =>
      [101, 203, 205, 304, 402].map(
        (room): Place => ({
          id: `room-${building.id}-${wing}${room}`,
          kind: 'classroom',
          name: `${building.name}${wing}${room}`,
          building: building.name,
        }),
      ),
    ),
  );
}

/** 20 classes: one for each major and one more for the first of all. */
function createClasses(): Place[] {
  const classes = DEMO_COLLEGES.flatMap(({ id: college, majors }) =>
    majors.map(
      (major, index): Place => ({
        id: `class-${college}-${index + 1}`,
        kind: 'class',
        name: `${major}${2301 + (index % 2) * 100}班`,
        college,
      }),
    ),
  );
  return [...classes, { id: 'class-computing-5', kind: 'class', name: '计算机2402班', college: 'computing' }];
}
