import { classes } from './classes';
import type { Strings } from './en';
import { following } from './following/zh';
import { zh as inspector } from './inspector/zh';
import { keys } from './keys/zh';
import { listOf } from './list';
import { bias, rich, weightOf } from './rich';

const list = listOf('、', ' 和 ');

/** 简体中文 */
export const zh: Strings = {
  tag: 'zh-CN',
  name: '简体中文',
  title: '隐状态流',

  caption: {
    empty: rich`一个单元，正等着词：请输入一句话。`,
    folded: rich`循环神经网络就是一个带回路的单元：它的输出会送回来，和下一个词一起再作为输入。`,
    unrolling: rich`把回路展开：每个词对应单元的一个副本，依次排开。`,
    unrolled: (weights) =>
      rich`每个词用的都是同一个单元，${weights} 完全相同。现在还一个词都没读：按 → 开始。`,
    read: (step, word, x) => rich`单元 ${step} 读到“${word}”：词变成向量 ${x}。`,
    readBelow: (step, layer, h, word) =>
      rich`第 ${layer} 层的单元 ${step} 读的不是词，而是 ${h}：下面一层在“${word}”处的结果。`,
    carryNothing: (states) => rich`前面什么都没有，所以记忆 ${list(states)} 从零开始。`,
    carry: (states) => rich`左边传来 ${list(states)}：网络对前面所有词的记忆。`,
    carryBack: (states) => rich`这条链从后往前读：右边传来 ${list(states)}，是对后面那些词的记忆。`,
    weigh: (products) => rich`两者各自乘上权重（每个单元都用同样的权重），得到 ${list(products)}。`,
    add: (step, first, second, rest) =>
      rich`单元 ${step} 把它们首尾相接地加起来：${second} 的每一条都从 ${first} 的末端接着画${
        rest.length ? rich`，最后接上 ${list(rest)}` : []
      }。`,
    addRows: (step, terms) => rich`单元 ${step} 把 ${list(terms)} 逐行相加。`,
    tanh: (h) => rich`tanh 把每一行的和压到 −1 与 1 之间，得到 ${h}。`,
    relu: (h) => rich`ReLU 保留为正的和，其余的变成 0，得到 ${h}。`,
    sigmoid: (h) => rich`σ 把每一行的和压到 0 与 1 之间，得到 ${h}。`,
    weighGates: (columns) => rich`进来的向量各自乘上权重，${list(columns)} 用的权重各不相同。`,
    addGates: (step) => rich`单元 ${step} 在每一列里首尾相接地相加：每一条都从前一条的末端接着画。`,
    addCandidate: (terms) => rich`现在把 ${list(terms)} 首尾相接地加起来。`,
    squashGates: (gates, others) =>
      rich`${gates.length ? rich`σ 把每一行的和压到 0 与 1 之间：${list(gates)} 表示门开了多少。` : []}${
        others.length ? rich`tanh 得到 ${list(others)}，在 −1 与 1 之间。` : []
      }`,
    gate: (name, gate, input, output) =>
      rich`${name}按 ${gate} 的比例保留 ${input}：每一条都按门的开度缩短，得到 ${output}。`,
    resetAfter: rich`PyTorch 的写法：先乘权重，再过门。`,
    addState: (state, terms) => rich`把 ${list(terms)} 首尾相接地加起来，得到 ${state}。`,
    squashState: (state) => rich`tanh 把 ${state} 的副本压到 −1 与 1 之间；${state} 本身照原样往下传。`,
    pass: (states, next) => rich`${states[0]!} 向上输出；${list(states)} 向右传给单元 ${next} 作为记忆。`,
    passBack: (states, next) => rich`${states[0]!} 向上输出；${list(states)} 向左传给单元 ${next}。`,
    passLast: (states) => rich`${states[0]!} 向上输出。后面没有词了，不必再往下传。`,
    box: (h, previous, x) => rich`黑盒接收 ${previous} 和 ${x}，输出 ${h}。`,
    rest: (states, sentence) => rich`${list(states)} 就是网络此刻对“${sentence}”的全部记忆。`,
    restOfRow: (states, sentence) => rich`${list(states)} 就是这条链此刻对“${sentence}”的记忆。`,
    unopened: (states, inputs) => rich`单元由 ${list(inputs)} 算出 ${list(states)}。`,
    restOfBox: (h, sentence) => rich`${h} 就是黑盒读完“${sentence}”之后的输出。`,
  },

  following,

  gates: {
    f: { label: '遗忘', caption: '遗忘门' },
    i: { label: '输入', caption: '输入门' },
    g: { label: '候选', caption: '候选值' },
    o: { label: '输出', caption: '输出门' },
    r: { label: '重置', caption: '重置门' },
    z: { label: '更新', caption: '更新门' },
    n: { label: '候选', caption: '候选值' },
  },

  classes: classes.zh,

  symbolNames: {
    x: '词的向量',
    h: '隐状态',
    previousH: '上一步的隐状态',
    c: '细胞状态',
    below: '下面一层的隐状态',
    previousC: '上一步的细胞状态',
    gated: '经过门之后的值',
    product: '乘以权重 W 的结果',
    bias: '偏置',
    sum: '激活函数作用之前的和',
  },

  figure: {
    sum: '和',
    label: '展开的循环神经网络正在读一句话',
    vector: (symbol, name, count) => `${symbol}，${name}：共 ${count} 个值，用上下方向键选择。`,
    component: (symbol, row, value) => `${symbol} 的第 ${row} 个值 = ${value}`,
    settled: (step, length, word) => `第 ${step} 步，共 ${length} 步，“${word}”。`,
    someRows: (shown, all) => `${all} 个隐藏单元中的 ${shown} 个：每组取变化幅度最大的一个`,
    someInputs: (shown, all) => `x 的 ${all} 个数中的 ${shown} 个`,
    undecided: '未定',
    answers: { agreement: '下一个词：', telephone: '那个词是' },
    row: (layer, arrow) => `第 ${layer} 层 ${arrow}`,
    moreRows: (count) => `⋮ 还有 ${count} 行`,
    settledFolded: '折叠：一个带回路的单元。',
    settledUnrolled: (length) => `已展开：共 ${length} 步，还没开始读。`,
  },

  inspector,

  controls: {
    sentence: '句子',
    placeholder: '输入一句话',
    toStart: '回到开头',
    previous: '后退一步',
    next: '下一步',
    nextWord: '下一步',
    play: '播放',
    pause: '暂停',
    toEnd: '跳到结尾',
    position: '位置',
    positionText: (position, length, word) =>
      word ? `第 ${position} 步，共 ${length} 步，${word}` : `第 ${position} 步，共 ${length} 步`,
    speed: '速度',
    stride: '每次前进',
    strides: { cell: '一个单元', beat: '一小步' },
    depth: '详细程度',
    depths: { box: '黑盒', vectors: '向量', numbers: '数字' },
    unit: '读取单位',
    units: { words: '词', characters: '字符' },
    cell: '单元',
    hidden: '隐藏单元数',
    layers: '层数',
    directions: '方向',
    directionNames: { 1: '从左到右', 2: '双向' },
    network: '网络',
    networks: {
      mood: '句子的情绪',
      agreement: '主谓一致',
      telephone: '传话游戏',
      untrained: '未经训练，权重随机',
    },
    open: '打开自己的权重文件',
    aboutNetwork: '关于这个网络',
    loading: '正在载入……',
    seed: '随机种子',
    reseed: '换一个随机种子',
    theme: '外观',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言',
    compare: { name: '对比', nothing: '不对比', sentence: '另一句话', second: '第二句' },
    take: '带走这张图',
    stories: '故事',
    keys: '按键',
    close: '关闭',
  },

  drop: '把 .safetensors 文件拖到这里，可以连同词表（.json 或 .txt）一起。文件不会离开这台电脑。',

  keys,

  about: {
    title: '怎样看这张图',
    rows: [
      rich`一个向量画成一列横条：向右为正，向左为负，虚线处是 −1 和 1。横条末端的两道短线表示它比这一列更长；列旁有标尺时，这一列是放大了画的。`,
      rich`点一个词就能跟踪它：同色的带子是每个状态里仍然依赖它的部分，也就是这个词的向量变一点点时，状态会跟着变多少。它不说明训练时的事，也不能证明网络“用了”这个词。`,
      rich`所有单元的权重都相同：给词用的 ${weightOf('x')}、给记忆用的 ${weightOf('h')}，以及偏置 ${bias}。不同的只是流过其中的数值。`,
      rich`一步分成几小步依次演示，只是为了让人看清；计算机大多是同时算的。`,
      rich`所有数字都在本页算出，不会离开本页。指向或点一个数值，就能看到得出它的算式。`,
      rich`单元上方是网络读到这里的回答，百分比表示它有多大把握。只有两种答案时，横条从正中向更可能的一种伸出，50% 就是未定。`,
      rich`在黑盒中，每个数是一个方块：蓝色为正，红色为负，颜色越深，绝对值越大。`,
    ],
    untrained: rich`这个网络未经训练，权重只是由随机种子生成的随机数：记忆是真的，但没有含义。`,
    trained: rich`这个网络学会了一项小任务，认识的词不多。“关于这个网络”说明它会什么、不会什么。`,
    file: rich`这个网络来自你自己的文件。它只在本浏览器中读取，没有发往任何地方；地址里也放不下它。`,
  },

  table: {
    title: '用表格查看这一步的数值',
    caption: (step, word) => `第 ${step} 步，“${word}”`,
    component: '分量',
    none: '还没有完成任何一步：请先前进一步。',
    layer: (layer) => `，第 ${layer} 层`,
    reverse: '，从右向左读',
    readOut: '网络的回答',
    share: '概率',
    largest: (shown, all) => `${all} 个值中 h 最大的 ${shown} 个，从大到小`,
  },

  handout: { left: (count) => `……还有 ${count} 个时刻：换一句短一些的话即可全部打印。` },

  notices: {
    truncated: (limit) => `句子太长，只读前 ${limit} 个词元。`,
    mended: '句子里有损坏的字符，已显示为 �。',
    address: (names) => `地址里有无法识别的值（${names}），已改用默认值。`,
    notLoaded: '网络载入失败，仍显示之前的网络。再选一次即可重试。',
    notRead: '这个网络读不了这句话：句子可能太长，浏览器的内存放不下。',
    notCompared: '没能得到要对比的内容。请先选“不对比”，再试一次。',
    fileGone: (name) => `刚才打开的是“${name}”。文件只留在你的电脑上，地址里没有：请再把它拖到页面上。`,
    longAddress: '句子太长，放不进地址：链接里包含除句子及其位置以外的全部状态。',
    beyondEnd: (asked, length) => `地址要求第 ${asked} 步，而这里只有 ${length} 步：现在显示最后一步。`,
    noStory: (why) => `这个故事讲不了：${why}。`,
    notFollowed: '没有跟踪词：网络或句子太大，要算出每个状态对每个词的依赖，花的时间太长。',
    noNumbers: '这里放不下看得清的数字：指向或点按一个值，就能看到它的数值。',
    dismiss: '知道了',
  },
};
