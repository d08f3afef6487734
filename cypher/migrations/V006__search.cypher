// Names and goals as Dutch words: without stop words, and by their stem, so that one form of a word finds another.
CREATE FULLTEXT INDEX woorden IF NOT EXISTS FOR (n:Organisation|Stakeholder|Collaboration|Domain) ON EACH [n.name, n.nameNl, n.title, n.goal, n.expertise]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}};
