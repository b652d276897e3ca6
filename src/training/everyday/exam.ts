import { type Everyday, lines } from './sentences';

/**
 * Sentences of every day as people type them, written by hand before the mood networks were trained, and by no grammar.
 * They are the exam that a card tells beside the grammar's own. No network learns from them.
 */
export const everydayExam: Everyday = {
  en: {
    happy: lines(`
      I passed my driving test on the first try!
      The soup was delicious and the waiter was very kind.
      We had a lovely picnic in the park yesterday.
      My new phone works perfectly.
      Thank you so much for helping me move.
      I was nervous before the exam, but it went really well.
      The train was on time and we got good seats.
      My sister had a healthy baby boy this morning.
      Happy birthday, grandma!
      It finally stopped raining, so we went to the beach.
      The movie wasn't bad at all.
      I can't wait to see you tomorrow.
      This is the best pizza I have ever eaten.
      My boss liked my presentation and gave me a raise.
      The doctor said there is nothing to worry about.
      I slept well and woke up full of energy.
      Our team won the game in the last minute.
      The kids laughed all afternoon.
      I couldn't be happier with my new apartment.
      It was expensive, but it was worth every cent.
      My friends threw me a surprise party last night.
      The flight was long but the crew were friendly.
      I got the job!
      She is smart, funny and always there for me.
      What a beautiful day!
      I didn't expect much, but the concert was amazing.
      He apologized and we are friends again.
      The garden looks wonderful in spring.
      My back doesn't hurt anymore.
      I found my wallet, and all the money was still in it.
      The shoes fit well and were cheaper than I thought.
      Grandpa is feeling much better today.
      No problems with the delivery, it arrived two days early.
      We love our new neighbors.
      The teacher explained everything clearly and patiently.
      I am proud of my daughter, she worked so hard.
      The hotel room was clean and quiet, with a great view of the sea.
      I never get tired of this song.
      Although it was cold, we enjoyed every minute of the hike.
      The cake that you made was perfect.
      Good luck with your interview!
      I feel so lucky to have you.
      Nobody complained, everyone had fun.
      It's sunny and warm today.
      At first I hated this class, but now I look forward to it.
      The new coffee shop around the corner is fantastic.
      My cat is healthy again, what a relief!
      Dinner with my parents was really nice.
      I would recommend this book to everyone.
      It couldn't have been better.
    `),
    sad: lines(`
      I failed my math exam again.
      The soup was cold and the waiter was rude.
      It rained all week and we couldn't go anywhere.
      My phone broke after two days.
      I lost my keys and missed the last bus.
      The movie was way too long and I fell asleep.
      My dog died last night and I miss him so much.
      I have a terrible headache.
      Nobody came to my birthday party.
      The train was two hours late.
      This is the worst hotel I have ever stayed in.
      I'm so tired of working every weekend.
      The food didn't taste good at all.
      He promised to call, but he never did.
      Our flight was cancelled and nobody helped us.
      The book started well, but the ending was disappointing.
      My grandmother is in the hospital and I'm worried.
      I can't sleep because the neighbors are so loud.
      The shoes hurt my feet.
      Someone stole my bike yesterday.
      We lost the match and it was my fault.
      I wish I had never bought this car.
      She doesn't talk to me anymore.
      The room smelled bad and the bed was uncomfortable.
      What a waste of money!
      It was not as good as I had hoped.
      I don't feel well today.
      Work is so stressful right now.
      The service was slow and the bill was wrong.
      I got sick on the first day of our vacation.
      Why does nothing ever work on this computer?
      There was no hot water in the shower.
      My boss yelled at me in front of everyone.
      I used to love this restaurant, but it has become awful.
      The weather is gray and depressing.
      I feel lonely without my friends.
      The package arrived late and the glass was broken.
      He forgot our anniversary.
      I'm afraid I didn't get the job.
      The dress looked nice in the picture, but it doesn't fit.
      Unfortunately, the concert was sold out.
      My parents are getting divorced.
      I hate waiting in line.
      The surgery hurts more than I expected.
      It's freezing in here and the heating doesn't work.
      I wasn't happy with the haircut at all.
      They never listen to me.
      The game is boring and full of bugs.
      I burned the dinner and ruined the evening.
      This week couldn't get any worse.
    `),
  },
  zh: {
    happy: lines(`
      今天的饭菜特别好吃。
      我终于通过了驾照考试！
      谢谢你帮我搬家。
      我们在海边玩得很开心。
      新手机用起来很顺手，我很满意。
      虽然下雨了，但是我们玩得很高兴。
      祝你生日快乐！
      这部电影一点也不无聊。
      妈妈做的红烧肉最好吃。
      医生说没什么大问题，我放心了。
      我考了满分，爸爸妈妈都为我骄傲。
      酒店房间又干净又安静，服务员也很热情。
      天气真好，适合去公园散步。
      一开始我很害怕，现在我喜欢上游泳了。
      朋友给我准备了一个惊喜。
      我们队赢了比赛，大家高兴极了。
      昨晚睡得很香，今天精神很好。
      价格不贵，质量也很好。
      老师耐心地回答了我的问题。
      他向我道歉了，我们又和好了。
      我找到了一份满意的工作。
      这家店的咖啡比以前好喝多了。
      快递提前到了，包装也很完整。
      钱包找回来了，钱一分没少。
      和家人一起吃饭真幸福。
      女儿学会走路了，我们激动得哭了。
      没想到演出这么精彩！
      这次旅行非常顺利。
      奶奶的身体好多了。
      我爱我的家。
      这本书值得推荐给大家。
      路上一点都不堵，我们提前到了。
      同事们对我都很友好。
      我再也不用担心房租了。
      孩子们笑得很甜。
      恭喜你考上大学！
      味道还不错，下次还会再来。
      这双鞋又便宜又舒服。
      今天没有作业，太棒了！
      老板表扬了我，还给我加了工资。
      虽然很累，但是很值得。
      这首歌真好听，我听了好几遍。
      我从来没有吃过这么好吃的面条。
      他的病治好了，全家都松了一口气。
      春天来了，花都开了，真美。
      原来以为很难，其实很简单。
      邻居送给我们一篮新鲜的水果。
      终于放假了，可以好好休息了。
      服务没有让我失望。
      我迫不及待想见到你。
    `),
    sad: lines(`
      今天的菜太咸了，不好吃。
      我又没考及格，很难过。
      手机刚买两天就坏了。
      火车晚点了三个小时。
      服务员态度很差，我再也不来了。
      我的狗死了，我很伤心。
      昨晚没睡好，头很疼。
      电影太长了，我看得都睡着了。
      没有人来参加我的生日会。
      钱包被偷了，真倒霉。
      这家酒店又脏又吵。
      他答应给我打电话，却一直没打。
      我们输了比赛，都是我的错。
      奶奶住院了，我很担心。
      下了一个星期的雨，哪儿也去不了。
      这本书一点意思也没有。
      我不喜欢这份工作，压力太大了。
      快递送错了，客服也不理我。
      虽然环境不错，但是味道很一般，不会再来了。
      我后悔买了这辆车。
      他再也不跟我说话了。
      感冒了，浑身不舒服。
      排了两个小时的队，结果票卖完了。
      老板当着大家的面骂了我。
      航班取消了，没人告诉我们怎么办。
      房间里没有热水，冷死了。
      邻居太吵了，我睡不着。
      这件衣服质量很差，洗一次就破了。
      我觉得很孤独，没有朋友。
      这次考试没有我想的那么好。
      以前我很喜欢这家店，现在越来越差了。
      丢了钥匙，进不了家门。
      堵车堵了一路，上班迟到了。
      爸爸妈妈吵架了，我很害怕。
      真是浪费钱！
      水果不新鲜，有的都烂了。
      他忘了我们的结婚纪念日。
      我没有拿到那份工作。
      空调坏了，热得受不了。
      这道题太难了，我不会做。
      天气不好，心情也不好。
      今天真是糟糕的一天。
      他说话很不礼貌，让人生气。
      电脑又死机了，文件全丢了。
      我很想家，一个人偷偷哭了。
      买回来的鞋子太小，穿着脚疼。
      一点也不好玩，我想回家。
      比赛那天我生病了，没能参加。
      房租又涨了，工资却没涨。
      我对这次旅行很失望。
    `),
  },
};
