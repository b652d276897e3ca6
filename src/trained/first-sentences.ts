/** The sentences that the page begins with, by language. */
export const firstSentences = {
  en: 'the lecture was not boring but I was tired',
  zh: '讲座不无聊，但是我很累',
} as const;
