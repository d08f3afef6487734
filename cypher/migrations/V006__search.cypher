// Names, goals, terms and what is said, as Dutch words: without stop words, and by their stem, so that one form of a word finds
// another.
CREATE FULLTEXT INDEX woorden IF NOT EXISTS FOR (n:Organisation|Stakeholder|Collaboration|Domain|Dialogue|Strength|Opportunity|Obstacle|AgendaItem|Term|Assignment|Goal|Intervention) ON EACH [n.name, n.nameNl, n.title, n.goal, n.expertise, n.theme, n.team, n.text, n.question, n.agreed,
  n.principles, n.priorities, n.description]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}};
// The same as they are written, without case and diacritics: of more things than before.
DROP INDEX names IF EXISTS;
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Organisation|Stakeholder|Collaboration|Domain|Dialogue|Strength|Opportunity|Obstacle|AgendaItem|Term|Assignment|Goal|Intervention) ON EACH [n.name, n.nameNl, n.nameEn, n.title, n.goal, n.expertise, n.theme, n.team, n.text, n.question, n.agreed,
  n.principles, n.priorities, n.description]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
