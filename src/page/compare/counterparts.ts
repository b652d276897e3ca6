/** What the example sentences are compared with at first: each differs in a word or two that matter. */
const counterparts: Readonly<Record<string, string>> = {
  'the lecture was not boring but I was tired': 'the lecture was boring but I was not tired',
  '讲座不无聊，但是我很累': '讲座很无聊，但是我不累',
  'the keys to the old cabinet': 'the key to the old cabinet',
  'tiger and then she told him again ?': 'apple and then she told him again ?',
  '老虎然后他说然后他又说？': '苹果然后他说然后他又说？',
  'the movie was not good': 'the movie was good',
  这部电影并不好看: '这部电影很好看',
};

/** Another sentence to begin with: a person's own is compared with itself until it is changed. */
export const counterpartOf = (sentence: string): string => counterparts[sentence] ?? sentence;
