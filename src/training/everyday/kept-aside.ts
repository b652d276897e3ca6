import { type Everyday, lines } from './sentences';

/**
 * Sentences like those of the exam, kept aside while the networks were made and asked only when they were done: they tell
 * whether the grammar was bent to the exam.
 */
export const keptAside: Everyday = {
  en: {
    happy: lines(`
      The bread is fresh and smells wonderful.
      My exam went much better than I expected.
      We won two tickets for the concert!
      I am so glad that you came.
      The bus came right away and I wasn't late.
      Thanks for the flowers, they are gorgeous.
      My mother loved the present we gave her.
      It snowed last night and the children are excited.
      The new laptop is fast and not too heavy.
      I was worried about the operation, but everything went fine.
      Our holiday in Italy was a dream.
      The staff were helpful and the prices were fair.
      I finished my homework early, so I can relax now.
      No traffic today, I was home in ten minutes.
      He makes me smile every day.
      The play was short, but we laughed a lot.
      I have never felt better.
      My plants are growing well.
      This jacket keeps me warm and looks great.
      I got an email from an old friend today, what a nice surprise!
    `),
    sad: lines(`
      The bread was old and hard.
      My exam went much worse than I expected.
      The concert was cancelled at the last minute.
      I am so sorry that you lost your job.
      I waited for an hour, but the bus never came.
      The flowers died after one day.
      My brother doesn't want to see me.
      The snow turned into mud and my shoes got wet.
      The laptop is slow and keeps crashing.
      I wasn't worried before, but now I am.
      Our holiday was a nightmare.
      The staff ignored us and the prices were too high.
      I still have so much homework and no time.
      We were stuck in traffic for three hours.
      He made me cry in front of my friends.
      The play was nothing special and the seats were hard.
      I have never been so embarrassed.
      My tooth hurts and the dentist is closed.
      The jacket ripped the first time I wore it.
      Nobody wrote to me, not even my best friend.
    `),
  },
  zh: {
    happy: lines(`
      面包刚出炉，香极了。
      考试比我想的容易多了。
      我抽奖中了两张演唱会门票！
      很高兴你能来。
      地铁很快就来了，我没有迟到。
      谢谢你的花，真漂亮。
      妈妈很喜欢我送的礼物。
      昨晚下雪了，孩子们可兴奋了。
      新电脑很快，也不重。
      手术很成功，我们都放心了。
      这个假期过得像梦一样美好。
      店员很有耐心，价格也公道。
      作业早就写完了，可以轻松一下。
      今天路上车不多，十分钟就到家了。
      他总能让我笑。
      演出不长，可是笑声不断。
      我的感冒好了，又能跑步了。
      阳台上的花长得很好。
      这件外套又暖和又好看。
      今天收到老朋友的来信，真让人惊喜。
    `),
    sad: lines(`
      面包又干又硬，根本咬不动。
      考试比我想的难多了。
      演唱会突然取消了。
      听说你丢了工作，我很遗憾。
      等了一个小时，公交车还是没来。
      花买回来一天就枯了。
      弟弟不愿意见我。
      雪化了，路上全是泥，鞋都湿了。
      电脑又慢又卡，快把我气疯了。
      本来不担心，现在很担心。
      这个假期简直是一场噩梦。
      店员不理我们，价格还特别高。
      还有那么多作业，一点时间都没有。
      我们在路上堵了三个小时。
      他当着同学的面把我弄哭了。
      演出没什么特别的，座位也不舒服。
      我从来没有这么尴尬过。
      牙疼得厉害，牙医却不上班。
      外套第一次穿就破了。
      没有人给我写信，连最好的朋友也没有。
    `),
  },
};
